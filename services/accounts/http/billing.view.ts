import { z } from 'zod';
import { daySchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import type { Currency } from '../../platform/http/money.js';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.js';
import type { Billing } from '../application/read-billing.js';
import type { BillingFigures, IsoMonth } from '../domain/billing.js';
import { voucherLabel } from '../domain/voucher-types.js';
import type { BillingKey, BillingVoucherRow } from '../persistence/billing-reader.js';
import type { BillingVouchersView, BillingView } from './billing.schemas.js';

export function billingView(
  { scope, currencies, observed }: Billing,
  months: readonly IsoMonth[],
): BillingView {
  return {
    from: months[0] ?? '',
    until: months.at(-1) ?? '',
    scope: { kind: scope.kind, accountCodes: scope.accountCodes },
    currencies: currencies.map(({ currency, months: billed, totals }) => ({
      currency,
      months: billed.map(({ month, ...figures }) => ({ month, ...figuresView(figures, currency) })),
      totals: figuresView(totals, currency),
    })),
    observed,
  };
}

function figuresView({ invoiced, credited, net, vouchers }: BillingFigures, currency: Currency) {
  const money = (amount: string) => ({ amount, currency });
  return { invoiced: money(invoiced), credited: money(credited), net: money(net), vouchers };
}

export function billingVouchersView(page: {
  items: BillingVoucherRow[];
  hasMore: boolean;
}): BillingVouchersView {
  const last = page.hasMore ? page.items.at(-1) : undefined;
  return {
    items: page.items.map((row) => {
      const { id, clientCode, kind, arcaCode, issuedOn, side, amount, currency, concept, observations } = row;
      const label = voucherLabel(row);
      const facts = { id, clientCode, kind, arcaCode, label, issuedOn, side, concept, observations };
      return { ...facts, amount: { amount, currency } };
    }),
    nextCursor: last ? encodeCursor([last.issuedOn, last.id]) : null,
  };
}

const KEY = z.tuple([daySchema, uuidSchema]);

/** @throws `request.invalid` for a cursor of another list */
export function billingKeyOf(cursor: string | undefined): BillingKey | null {
  if (cursor === undefined) return null;
  const key = KEY.safeParse(decodeCursor(cursor, KEY.def.items.length));
  if (key.success) return key.data;
  throw new ApplicationError(validationFailed, 'El cursor no es válido: vuelva a pedir la primera página.', {
    errors: [{ pointer: '?cursor', code: 'invalid', detail: 'El formato no es válido.' }],
  });
}
