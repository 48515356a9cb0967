import type { IsoDay } from '../../platform/clock/clock.js';
import type { Queryable } from '../../platform/database/tx.js';
import type { Currency } from '../../platform/http/money.js';
import type { CreditOverride } from '../domain/credit-override.js';

/** Figures of one currency, present when the client has vouchers in it. */
export interface CurrencyFigures {
  readonly currency: Currency;
  readonly balance: string;
  readonly overdue: string;
  readonly oldestDueOn: IsoDay | null;
  readonly onAccount: string;
  readonly smallDebt: string;
}

export interface LimitFigures {
  readonly scope: 'subaccount' | 'account';
  readonly limit: string;
  readonly currency: Currency;
  /** Null when a rate is missing. */
  readonly risk: string | null;
  /** Other currencies that are part of `risk` by their equivalent. */
  readonly converted: string[];
}

/** What is known of a client's credit on a day. */
export interface CreditRow {
  readonly figures: CurrencyFigures[];
  readonly limits: LimitFigures[];
  readonly graceDays: number;
  readonly maximumOverdueDays: number;
  readonly nearLimitPercent: number;
  /** Tolerancia by currency: below it an overdue amount is ignored. */
  readonly smallDebts: { currency: Currency; amount: string }[];
  readonly paymentTermDays: number | null;
  readonly blocked: boolean;
  readonly blockReason: string | null;
  readonly blockExpiresOn: IsoDay | null;
  /** The last rate of each currency up to the day. */
  readonly rates: { currency: string; value: string; day: IsoDay }[];
  /** The exception in force on the day. */
  readonly override: CreditOverride | null;
}

const CURRENCY_FIGURES = ['ars', 'usd', 'eur'].map(
  (c) => `case when i.balance_${c} is not null then jsonb_build_object(
      'currency', '${c.toUpperCase()}', 'balance', i.balance_${c}::text, 'overdue', i.overdue_${c}::text,
      'oldestDueOn', i.oldest_due_on_${c}, 'onAccount', i.on_account_${c}::text,
      'smallDebt', i.small_debt_${c}::text) end`,
);

const LIMITS = [
  ['subaccount', 'own'],
  ['account', 'account'],
].map(
  ([scope, prefix]) => `case when i.${prefix}_limit is not null then jsonb_build_object(
      'scope', '${scope}', 'limit', i.${prefix}_limit::text, 'currency', i.${prefix}_limit_currency,
      'risk', i.${prefix}_risk::numeric(18, 2)::text,
      'converted', coalesce(to_jsonb(i.${prefix}_converted), '[]')) end`,
);

const SMALL_DEBTS = ['ars', 'usd', 'eur'].map(
  (c) => `jsonb_build_object('currency', '${c.toUpperCase()}', 'amount', i.small_debt_${c}::text)`,
);

/** One statement, so that figures, profile and rates are of the same instant. Undefined: no such client. */
export async function readCredit(
  q: Queryable,
  clientId: string,
  today: IsoDay,
): Promise<CreditRow | undefined> {
  const [row] = await q.query<Omit<CreditRow, 'override'> & { override: StoredOverride | null }>(
    {
      name: 'accounts-credit',
      text: `select
          jsonb_path_query_array(jsonb_build_array(${CURRENCY_FIGURES.join(', ')}), '$[*] ? (@ != null)') as figures,
          jsonb_path_query_array(jsonb_build_array(${LIMITS.join(', ')}), '$[*] ? (@ != null)') as limits,
          jsonb_build_array(${SMALL_DEBTS.join(', ')}) as "smallDebts", i.grace_days as "graceDays", i.maximum_overdue_days as "maximumOverdueDays",
          i.near_limit_percent as "nearLimitPercent", p.payment_term_days as "paymentTermDays", i.blocked,
          p.block_reason as "blockReason", p.block_expires_on as "blockExpiresOn",
          (select coalesce(jsonb_agg(jsonb_build_object(
              'currency', r.currency, 'value', r.value::text, 'day', r.day) order by r.currency), '[]')
            from (
              select distinct on (e.currency) e.currency, e.value, e.day from accounts.exchange_rates e
              where e.day <= $2::date order by e.currency, e.day desc
            ) r) as rates,
          (select jsonb_build_object('id', o.id, 'reason', o.reason, 'startsOn', o.starts_on,
              'expiresOn', o.expires_on, 'grantedAt', o.granted_at, 'grantedBy', o.granted_by, 'version', o.version)
            from accounts.credit_overrides o
            where o.client_id = i.client_id and o.revoked_at is null
              and $2::date between o.starts_on and o.expires_on) as override
        from accounts.credit_inputs(array[$1::uuid], $2::date) i
        left join accounts.credit_profiles p on p.client_id = i.client_id`,
    },
    [clientId, today],
  );
  return row && { ...row, override: row.override && inForce(row.override) };
}

/** As JSON carries it. */
type StoredOverride = Omit<CreditOverride, 'grantedAt' | 'revoked'> & { readonly grantedAt: string };

function inForce(stored: StoredOverride): CreditOverride {
  return { ...stored, grantedAt: new Date(stored.grantedAt), revoked: null };
}
