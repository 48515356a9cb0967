import type { IsoDay } from '../../platform/clock/clock.js';
import { type CopiedRow, copyRows } from '../../platform/database/copy-rows.js';
import type { Database } from '../../platform/database/database.js';
import type { Standing } from '../domain/standing.js';
import { filterValues, type LedgerFilter } from './ledger-filter.js';
import { MOVEMENTS_PAGE, type MovementRange, rangeValues } from './movement-reader.js';
import { OPEN_ITEMS } from './open-item-reader.js';

const CONNECTION = 'panel-accounts-export';

/** One moment for all rows. A line that stands still gives the connection back after a while. */
const BEGIN = `
  begin isolation level repeatable read read only;
  set local statement_timeout = '10min';
  set local client_connection_check_interval = '5s'`;

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

/** Every pending voucher that the filter leaves, as they come. */
export function copyOpenItems(
  database: Database,
  clientIds: readonly string[],
  asOf: IsoDay,
  filter: LedgerFilter & { readonly standing?: Standing | undefined },
): AsyncGenerator<CopiedRow[]> {
  return copied(database, PENDING, [clientIds, asOf, ...filterValues(filter), filter.standing ?? null]);
}

/** Every movement of the range that the filter leaves, as they come. */
export function copyMovements(database: Database, range: MovementRange): AsyncGenerator<CopiedRow[]> {
  const fromTheFirst = [null, null, null, null];
  const withoutLimit = null;
  return copied(database, MOVEMENTS, [...rangeValues(range), ...fromTheFirst, withoutLimit]);
}

/** On a connection beside the pool, which whoever waits for a page needs. */
async function* copied(
  database: Database,
  sql: string,
  values: readonly unknown[],
): AsyncGenerator<CopiedRow[]> {
  const connection = await database.connect(CONNECTION);
  try {
    await connection.query(BEGIN);
    yield* copyRows(connection, sql, values);
    await connection.query('commit');
  } finally {
    await connection.end();
  }
}
