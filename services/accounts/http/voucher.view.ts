import type { Currency, Money } from '../../platform/http/money.js';
import type { VoucherDetail } from '../application/show-voucher.js';
import { isNoMoney } from '../domain/cents.js';
import { daysOverdue } from '../domain/days.js';
import { voucherLabel } from '../domain/voucher-types.js';
import type { VoucherApplicationRow } from '../persistence/voucher-reader.js';
import type { VoucherView } from './voucher.schemas.js';

type Amounts = Readonly<Record<string, Money | null>>;

/** The answer; without `figures` its amounts are absent, not empty. */
export function voucherView(detail: VoucherDetail, figures: boolean): VoucherView {
  const { asOf, voucher } = detail;
  const { amount, applied, pending, pesoAmount, instalmentCount: _, dataAsOf, ...facts } = voucher;
  const { currency } = voucher;
  const shown = <A extends Amounts>(amounts: A): Partial<A> => (figures ? amounts : {});
  return {
    asOf,
    ...facts,
    label: voucherLabel(voucher),
    ...shown({
      amount: { amount, currency },
      applied: { amount: applied, currency },
      pending: { amount: pending, currency },
      pesoAmount: moneyOrNone(pesoAmount, 'ARS'),
    }),
    dataAsOf: dataAsOf?.toISOString() ?? null,
    file: detail.file,
    instalments: detail.instalments.map((part) => ({
      position: part.position,
      dueOn: part.dueOn,
      daysOverdue: isNoMoney(part.pending) ? 0 : daysOverdue(part.dueOn, asOf),
      ...shown({
        amount: { amount: part.amount, currency },
        pending: { amount: part.pending, currency },
      }),
    })),
    receiptLines: detail.receiptLines.map(({ amount: lineAmount, ...line }) => ({
      ...line,
      ...shown({ amount: { amount: lineAmount, currency } }),
    })),
    applications: detail.applications.map((application) => ({
      ...applicationFacts(application),
      ...shown({
        amount: { amount: application.amount, currency },
        otherAmount: { amount: application.otherAmount, currency: application.other.currency },
        exchangeDifference: moneyOrNone(application.exchangeDifference, 'ARS'),
      }),
    })),
  };
}

function applicationFacts(application: VoucherApplicationRow) {
  const { amount: _, otherAmount: __, exchangeDifference: ___, other, ...facts } = application;
  return { ...facts, other: { ...other, label: voucherLabel(other) } };
}

function moneyOrNone(amount: string | null, currency: Currency): Money | null {
  return amount === null ? null : { amount, currency };
}
