import type { IsoDay } from '../../platform/clock/clock.js';
import type { Cents } from './cents.js';
import { daysOverdue } from './days.js';

/**
 * The credit verdict of a client: red where a rule says stop, amber where one says look, else green. The panel
 * informs; blocking a sale belongs to the ERP. `accounts.client_facts` applies the same rules in sets.
 */
export type CreditState = 'green' | 'amber' | 'red';

export interface CurrencyStanding {
  readonly currency: string;
  readonly overdue: Cents;
  readonly oldestDueOn: IsoDay | null;
  readonly onAccount: Cents;
  /** Tolerancia: an overdue amount at or under it is ignored. */
  readonly smallDebt: Cents;
}

export interface LimitStanding {
  /** Whether the limit is this subaccount's or covers the whole account. */
  readonly scope: 'subaccount' | 'account';
  readonly currency: string;
  /** Zero is cash only; a client without limit has no entry. */
  readonly limit: Cents;
  /** Balance and cheques not credited, in the limit's currency; null when a rate is missing. */
  readonly risk: Cents | null;
}

export interface CreditStanding {
  readonly currencies: readonly CurrencyStanding[];
  readonly limits: readonly LimitStanding[];
  readonly graceDays: number;
  readonly maximumOverdueDays: number;
  /** From which share of a positive limit it is amber. */
  readonly nearLimitPercent: number;
  readonly blocked: boolean;
}

/** Why a state is not green, with the figures that say so. */
export type VerdictReason =
  | { code: 'blocked'; state: 'red' }
  | { code: 'over-limit'; state: 'red'; limit: LimitStanding; excess: Cents }
  | { code: 'near-limit'; state: 'amber'; limit: LimitStanding }
  | { code: 'limit-not-evaluated'; state: 'amber'; limit: LimitStanding }
  | { code: 'overdue-beyond-maximum'; state: 'red'; standing: CurrencyStanding; days: number }
  | { code: 'overdue-covered'; state: 'amber'; standing: CurrencyStanding; days: number }
  | { code: 'overdue-beyond-grace'; state: 'amber'; standing: CurrencyStanding; days: number };

export interface Verdict {
  readonly state: CreditState;
  /** The worst first; empty when green. */
  readonly reasons: readonly VerdictReason[];
}

export function creditVerdict(standing: CreditStanding, today: IsoDay): Verdict {
  const reasons = [
    ...(standing.blocked ? [{ code: 'blocked', state: 'red' } as const] : []),
    ...standing.limits.flatMap((limit) => limitReason(limit, standing.nearLimitPercent)),
    ...standing.currencies.flatMap((currency) => overdueReason(currency, standing, today)),
  ];
  const red = reasons.filter((reason) => reason.state === 'red');
  const amber = reasons.filter((reason) => reason.state === 'amber');
  return {
    state: red.length > 0 ? 'red' : amber.length > 0 ? 'amber' : 'green',
    reasons: [...red, ...amber],
  };
}

function limitReason(limit: LimitStanding, nearLimitPercent: number): VerdictReason[] {
  if (limit.risk === null) return [{ code: 'limit-not-evaluated', state: 'amber', limit }];
  if (limit.risk > limit.limit) {
    return [{ code: 'over-limit', state: 'red', limit, excess: limit.risk - limit.limit }];
  }
  const near = limit.limit > 0n && limit.risk * 100n >= limit.limit * BigInt(nearLimitPercent);
  return near ? [{ code: 'near-limit', state: 'amber', limit }] : [];
}

function overdueReason(standing: CurrencyStanding, rules: CreditStanding, today: IsoDay): VerdictReason[] {
  if (standing.oldestDueOn === null || standing.overdue <= standing.smallDebt) return [];
  const days = daysOverdue(standing.oldestDueOn, today);
  if (days <= rules.graceDays) return [];
  if (days <= rules.maximumOverdueDays) {
    return [{ code: 'overdue-beyond-grace', state: 'amber', standing, days }];
  }
  return standing.onAccount >= standing.overdue
    ? [{ code: 'overdue-covered', state: 'amber', standing, days }]
    : [{ code: 'overdue-beyond-maximum', state: 'red', standing, days }];
}
