import type { BulkContext, BulkTarget } from '../../../platform/bulk/bulk-contract.js';
import type { Tx } from '../../../platform/database/tx.js';
import * as rows from '../../../platform/bulk/row-set.js';
import { stagedRows } from './staged-rows.js';
import { withSharedLimits } from './touched-clients.js';

const SET: rows.RowSet = {
  entity: 'exchange_rates',
  table: 'accounts.exchange_rates',
  rows: 'accounts_exchange_rate_rows',
  columns: ['day', 'currency', 'value', 'source', 'observations'],
};

const COLUMNS = { day: 'date', currency: 'text', value: 'numeric', source: 'text' };

const RULES: readonly rows.RejectionRule[] = [
  rows.missing('day'),
  rows.outside('currency', ['USD', 'EUR'], 'currency-unknown', 'La moneda no se conoce o no se cotiza'),
  { column: 'day', code: 'duplicate-in-file', when: 'r.superseded', reason: rows.DUPLICATE_REASON },
  rows.missing('value'),
  {
    column: 'value',
    code: 'rate-invalid',
    when: 'r.value <= 0 or r.value >= 1e12',
    reason: 'La cotización no es un valor posible',
  },
];

/** Cotizaciones: pesos per unit of a currency on a day. */
export const exchangeRatesTarget: BulkTarget = {
  entity: SET.entity,
  columns: COLUMNS,
  async upsertMany(tx, staging, context) {
    const source = stagedRows(
      context,
      staging,
      COLUMNS,
      ['day', 'currency'],
      'accounts.exchange_rates t on t.currency = s.currency and t.day = s.day',
    );
    await rows.prepareRows(
      tx,
      SET,
      `select s.row_number, coalesce(e.id, uuidv7()) as id, e.id is not null as existing,
        ${rows.superseded('currency', 'day')} as superseded, s.day, s.currency, round(s.value, 6) as value,
        s.source, '{}'::text[] as observations
      from ${source} s
      left join accounts.exchange_rates e on e.currency = s.currency and e.day = s.day`,
      [],
    );
    await rows.rejectRows(tx, SET, RULES);
    const same = await rows.removeSame(tx, SET);
    const written = await rows.writeRows(tx, SET, context);
    return { ...written, same, clientIds: await clientsWithEquivalents(tx, context) };
  },
};

/** Those whose limit is judged with a rate that this batch set: today's last one, or one still to come. */
async function clientsWithEquivalents(tx: Tx, context: BulkContext): Promise<string[]> {
  const judged = await tx.query<{ id: string }>(
    `with moved as (
      select distinct r.currency from ${SET.rows} r
      where r.day >= (select max(e.day) from accounts.exchange_rates e
        where e.currency = r.currency and e.day <= $1::date) or r.day > $1::date
    )
    select distinct p.client_id as id
    from accounts.credit_profiles p
    join accounts.client_accounts ca on ca.client_id = p.client_id
    join accounts.client_accounts m on m.account = ca.account
      and (p.limit_scope = 'account' or m.client_id = p.client_id)
    join accounts.vouchers v on v.client_id = m.client_id and v.pending > 0 and v.currency <> p.limit_currency
    where p.credit_limit is not null
      and (v.currency in (select currency from moved) or p.limit_currency in (select currency from moved))`,
    [context.today],
  );
  return withSharedLimits(
    tx,
    judged.map((row) => row.id),
  );
}
