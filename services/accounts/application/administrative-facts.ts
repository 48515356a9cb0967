import type { IsoDay } from '../../platform/clock/clock.js';
import type { Money } from '../../platform/http/money.js';
import { fromCents, toCents } from '../domain/cents.js';
import type { CreditOverride } from '../domain/credit-override.js';
import { daysOverdue } from '../domain/days.js';
import { type RateUsed, reasonText } from '../domain/reason-texts.js';
import {
  type CreditState,
  creditVerdict,
  type LimitStanding,
  type VerdictReason,
} from '../domain/verdict.js';
import type { CreditRow, LimitFigures } from '../persistence/credit-reader.js';

/** Accounts and credit of a client, for Datos administrativos. Amounts are per currency, never added. */
export interface AdministrativeFacts {
  readonly balances: Money[];
  readonly overdue: Money[];
  /** Days since the oldest overdue due date of any currency; 0 when nothing is overdue. */
  readonly daysOverdue: number;
  /** A cuenta: credits not applied, unsigned. */
  readonly onAccount: Money[];
  readonly creditProfile: CreditProfileFacts;
  /** The state in force: that of the rules, or green by exception. */
  readonly creditState: CreditState;
  /** What the rules say, with or without an exception. */
  readonly ruleState: CreditState;
  /** The exception in force. */
  readonly override: CreditOverride | null;
  /** Why the rules' state is not green, the worst first. */
  readonly reasons: ReasonFacts[];
}

export interface CreditProfileFacts {
  /** Null: no limit. Zero: cash only. */
  readonly limit: Money | null;
  readonly limitScope: 'subaccount' | 'account' | null;
  /** Condición de venta, in days; null when the ERP does not say. */
  readonly paymentTermDays: number | null;
  readonly graceDays: number;
  readonly maximumOverdueDays: number;
  /** Tolerancia by currency. */
  readonly smallDebts: Money[];
  readonly blocked: boolean;
  readonly blockReason: string | null;
  readonly blockExpiresOn: IsoDay | null;
}

export interface ReasonFacts {
  readonly code: VerdictReason['code'];
  readonly state: 'amber' | 'red';
  /** Spanish, with its figures. */
  readonly text: string;
  /** The same without amounts, for who lacks `accounts.figures`. */
  readonly plainText: string;
  readonly figures: { amounts: Record<string, Money>; daysOverdue?: number };
  /** Whose vouchers stand behind it; null for a block, which has none. */
  readonly about: ReasonSubject | null;
}

/** What is overdue in a currency, or all that is owed under a limit. */
export type ReasonSubject =
  | { readonly kind: 'overdue'; readonly currency: string }
  | { readonly kind: 'limit'; readonly scope: LimitStanding['scope'] };

export function administrativeFactsOf(row: CreditRow, today: IsoDay): AdministrativeFacts {
  const verdict = creditVerdict(
    {
      ...row,
      currencies: row.figures.map((figure) => ({
        currency: figure.currency,
        overdue: toCents(figure.overdue),
        oldestDueOn: figure.oldestDueOn,
        onAccount: toCents(figure.onAccount),
        smallDebt: toCents(figure.smallDebt),
      })),
      limits: row.limits.map((limit) => ({
        scope: limit.scope,
        currency: limit.currency,
        limit: toCents(limit.limit),
        risk: limit.risk === null ? null : toCents(limit.risk),
      })),
    },
    today,
  );
  const oldest = row.figures.flatMap(({ oldestDueOn }) => oldestDueOn ?? []).sort()[0];
  const balances = Object.fromEntries(
    row.figures.map((figure) => [figure.currency, toCents(figure.balance)]),
  );
  const perCurrency = (key: 'balance' | 'overdue' | 'onAccount') =>
    row.figures.map((figure) => ({ amount: figure[key], currency: figure.currency }));
  return {
    balances: perCurrency('balance'),
    overdue: perCurrency('overdue'),
    daysOverdue: oldest === undefined ? 0 : daysOverdue(oldest, today),
    onAccount: perCurrency('onAccount'),
    creditProfile: profileOf(row),
    creditState: row.override ? 'green' : verdict.state,
    ruleState: verdict.state,
    override: row.override,
    reasons: verdict.reasons.map((reason) => ({
      code: reason.code,
      state: reason.state,
      ...reasonText(reason, { ...row, balances, rates: ratesUsed(row) }),
      figures: figuresOf(reason),
      about: subjectOf(reason),
    })),
  };
}

/** The limit of the whole account is shown before the subaccount's own. */
function profileOf(row: CreditRow): CreditProfileFacts {
  const limit = row.limits.find(({ scope }) => scope === 'account') ?? row.limits[0];
  return {
    limit: limit ? { amount: limit.limit, currency: limit.currency } : null,
    limitScope: limit?.scope ?? null,
    paymentTermDays: row.paymentTermDays,
    graceDays: row.graceDays,
    maximumOverdueDays: row.maximumOverdueDays,
    smallDebts: row.smallDebts,
    blocked: row.blocked,
    blockReason: row.blocked ? row.blockReason : null,
    blockExpiresOn: row.blocked ? row.blockExpiresOn : null,
  };
}

function ratesUsed(row: CreditRow): Record<LimitStanding['scope'], RateUsed[]> {
  const used = (limit: LimitFigures | undefined) =>
    limit === undefined || limit.converted.length === 0
      ? []
      : row.rates.filter(({ currency }) => [limit.currency, ...limit.converted].includes(currency));
  return {
    subaccount: used(row.limits.find(({ scope }) => scope === 'subaccount')),
    account: used(row.limits.find(({ scope }) => scope === 'account')),
  };
}

function subjectOf(reason: VerdictReason): ReasonSubject | null {
  if (reason.code === 'blocked') return null;
  if ('limit' in reason) return { kind: 'limit', scope: reason.limit.scope };
  return { kind: 'overdue', currency: reason.standing.currency };
}

function figuresOf(reason: VerdictReason): ReasonFacts['figures'] {
  if (reason.code === 'blocked') return { amounts: {} };
  if ('limit' in reason) {
    const { limit } = reason;
    const money = (cents: bigint) => ({ amount: fromCents(cents), currency: limit.currency }) as Money;
    return {
      amounts: {
        limit: money(limit.limit),
        ...(limit.risk === null ? {} : { risk: money(limit.risk) }),
        ...(reason.code === 'over-limit' ? { excess: money(reason.excess) } : {}),
      },
    };
  }
  const { currency, overdue, onAccount } = reason.standing;
  const money = (cents: bigint) => ({ amount: fromCents(cents), currency }) as Money;
  return { amounts: { overdue: money(overdue), onAccount: money(onAccount) }, daysOverdue: reason.days };
}
