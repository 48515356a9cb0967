import type { IsoDay } from '../../platform/clock/clock.js';
import type { Standing } from '../domain/standing.js';
import { filterValues, type LedgerFilter } from './ledger-filter.js';
import { MOVEMENT_TOTALS, MOVEMENTS_PAGE, type MovementRange, rangeValues } from './movement-reader.js';
import { OPEN_ITEMS } from './open-item-reader.js';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What names a voucher, as the first fields of a row: see `application/export-table.ts`. */
const NAME = `x.kind, x."arcaCode", x.letter, x."pointOfSale", x.number`;

/** The condition that `standingOf` tells in words. */
const STANDING = `case when x.side = 'credit' then 'on-account' when x."dueOn" < $2::date then 'overdue' else 'not-due' end`;

const PENDING = `
  select ${NAME}, x."clientCode", x."issuedOn", case when x.side = 'debit' then x."dueOn" end,
    x."instalmentPosition", x.currency, case x.side when 'debit' then x.amount else -x.amount end,
    case x.side when 'debit' then x.pending else -x.pending end,
    case when x.side = 'debit' then greatest(0, $2::date - x."dueOn") end, ${STANDING}, x.concept,
    x."purchaseOrder", array_to_string(x.observations, ',')
  from (${OPEN_ITEMS}) x
  where x.shown and ($8::text is null or ${STANDING} = $8::text)
  order by x."dueOn", x."issuedOn", x.id, x."instalmentPosition"`;

const MOVEMENTS = `
  select ${NAME}, x.day, x."clientCode", x.step, x.concept, x.currency, x.debit, x.credit, x.balance
  from (${MOVEMENTS_PAGE}) x
  order by x.day, x.step, x."itemId", x."voucherId"`;

/** What the balances were before the range, as rows like those of `MOVEMENTS`. */
const OPENINGS = `
  select null, null, null, null, null, $3::date, null, null, null, t.currency, null, null, t.opening
  from (${MOVEMENT_TOTALS}) t
  order by t.currency`;

/** Every pending voucher that the filter leaves. */
export function openItemStatements(
  clientIds: readonly string[],
  asOf: IsoDay,
  filter: LedgerFilter & { readonly standing?: Standing | undefined },
): Statement[] {
  const values = [clientIds, asOf, ...filterValues(filter), filter.standing ?? null];
  return [{ text: PENDING, values }];
}

/** Every movement of the range that the filter leaves, after the balances before it. */
export function movementStatements(range: MovementRange): Statement[] {
  const values = rangeValues(range);
  const fromTheFirst = [null, null, null, null];
  const withoutLimit = null;
  const movements = { text: MOVEMENTS, values: [...values, ...fromTheFirst, withoutLimit] };
  return range.from === null ? [movements] : [{ text: OPENINGS, values }, movements];
}
