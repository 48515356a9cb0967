import type { ExplainedCredit, ExplainedReason } from '../application/read-credit.js';
import { viewOverride } from '../application/override-view.js';
import { daysOverdue } from '../domain/days.js';
import { voucherLabel } from '../domain/voucher-types.js';
import type { CreditView } from './credit.schemas.js';

/** The answer; without `figures` its amounts are absent, not empty. */
export function creditView({ code, today, facts, reasons }: ExplainedCredit, figures: boolean): CreditView {
  const { limit, smallDebts, ...conditions } = facts.creditProfile;
  const { balances, overdue, onAccount } = facts;
  return {
    code,
    asOf: today,
    state: facts.creditState,
    ruleState: facts.ruleState,
    override: facts.override && viewOverride(facts.override, today),
    reasons: reasons.map((reason) => reasonView(reason, today, figures)),
    daysOverdue: facts.daysOverdue,
    ...conditions,
    ...(figures ? { balances, overdue, onAccount, limit, smallDebts } : {}),
  };
}

function reasonView(reason: ExplainedReason, today: string, figures: boolean): CreditView['reasons'][number] {
  const { code, state, text, plainText, about, vouchers, voucherCount } = reason;
  return {
    code,
    state,
    text: figures ? text : plainText,
    scope: about?.kind === 'limit' ? about.scope : null,
    vouchers: vouchers.map((item) => ({
      id: item.id,
      clientCode: item.clientCode,
      label: voucherLabel(item),
      dueOn: item.dueOn,
      daysOverdue: daysOverdue(item.dueOn, today),
      currency: item.currency,
      ...(figures ? { pending: { amount: item.pending, currency: item.currency } } : {}),
    })),
    voucherCount,
    ...(figures ? { figures: reason.figures.amounts } : {}),
  };
}
