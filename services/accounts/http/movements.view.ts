import { z } from 'zod';
import type { IsoDay } from '../../platform/clock/clock.js';
import { daySchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import type { Currency } from '../../platform/http/money.js';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.js';
import type { MovementsPage, MovementsWanted } from '../application/list-movements.js';
import { LAST_STEP, movementType } from '../domain/movements.js';
import { voucherLabel } from '../domain/voucher-types.js';
import type { MovementKey, MovementRow, MovementTotalsRow } from '../persistence/movement-reader.js';
import type { MovementsView } from './movements.schemas.js';

/** The answer; without `figures` its amounts are absent, not empty. */
export function movementsView(
  page: MovementsPage,
  { from, until }: Pick<MovementsWanted, 'from' | 'until'>,
  figures: boolean,
): MovementsView {
  const { totals, scope } = page;
  const last = page.items.at(-1);
  return {
    from,
    asOf: until,
    scope: { kind: scope.kind, accountCodes: scope.accountCodes },
    items: page.items.map((item) => movementView(item, figures)),
    nextCursor:
      page.hasMore && last ? encodeCursor([last.day, last.step, last.itemId, last.voucherId]) : null,
    ...(totals ? { count: totals.reduce((count, { movements }) => count + movements, 0) } : {}),
    ...(totals && figures ? { totals: totals.map(totalsView) } : {}),
  };
}

function movementView(item: MovementRow, figures: boolean): MovementsView['items'][number] {
  const { day, itemId, voucherId, clientCode, kind, concept, currency } = item;
  const money = (amount: string | null) => (amount === null ? null : { amount, currency });
  return {
    type: movementType(item.step),
    day,
    itemId,
    voucherId,
    clientCode,
    kind,
    label: voucherLabel(item),
    concept,
    currency,
    ...(figures
      ? { debit: money(item.debit), credit: money(item.credit), balance: { amount: item.balance, currency } }
      : {}),
  };
}

function totalsView({ currency, ...amounts }: MovementTotalsRow) {
  const money = (amount: string) => ({ amount, currency: currency satisfies Currency });
  return {
    currency,
    opening: money(amounts.opening),
    debits: money(amounts.debits),
    credits: money(amounts.credits),
    closing: money(amounts.closing),
  };
}

const KEY = z.tuple([daySchema, z.int().min(0).max(LAST_STEP), uuidSchema, uuidSchema]);

/** @throws `request.invalid` for a cursor of another list */
export function movementKeyOf(cursor: string): MovementKey {
  const key = KEY.safeParse(decodeCursor(cursor, KEY.def.items.length));
  if (key.success) return key.data satisfies [IsoDay, number, string, string];
  throw new ApplicationError(validationFailed, 'El cursor no es válido: vuelva a pedir la primera página.', {
    errors: [{ pointer: '?cursor', code: 'invalid', detail: 'El formato no es válido.' }],
  });
}
