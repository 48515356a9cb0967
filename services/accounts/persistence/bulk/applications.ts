import { type BulkContext, type BulkTarget, REJECTIONS_TABLE } from '../../../platform/bulk/bulk-contract.js';
import type { Tx } from '../../../platform/database/tx.js';
import { type Demand, refuseBeyondPending } from '../../domain/admit-applications.js';
import { toCents } from '../../domain/cents.js';
import * as rows from '../../../platform/bulk/row-set.js';
import { stagedRows } from './staged-rows.js';
import { withSharedLimits } from './touched-clients.js';

const SET: rows.RowSet = {
  entity: 'applications',
  table: 'accounts.applications',
  rows: 'accounts_application_rows',
  columns: [
    'external_id',
    'credit_id',
    'voucher_id',
    'instalment_position',
    'credit_amount',
    'voucher_amount',
    'exchange_rate',
    'rate_source',
    'applied_on',
    'annulled_on',
    'observations',
  ],
  derived: {
    onInsert: { effective_from: 'r.effective_from', effective_until: 'r.effective_until' },
    onUpdate: { effective_from: 'r.effective_from', effective_until: 'r.effective_until' },
  },
};

const COLUMNS = {
  external_id: 'text',
  credit_external_id: 'text',
  voucher_external_id: 'text',
  instalment_position: 'int',
  credit_amount: 'numeric',
  voucher_amount: 'numeric',
  exchange_rate: 'numeric',
  rate_source: 'text',
  applied_on: 'date',
  annulled_on: 'date',
};

const RULES: readonly rows.RejectionRule[] = [
  rows.missing('external_id'),
  { column: 'external_id', code: 'duplicate-in-file', when: 'r.superseded', reason: rows.DUPLICATE_REASON },
  {
    column: 'credit_external_id',
    code: 'voucher-unknown',
    when: 'r.credit_id is null',
    reason: 'El recibo o crédito no existe',
  },
  {
    column: 'voucher_external_id',
    code: 'voucher-unknown',
    when: 'r.voucher_id is null',
    reason: 'El comprobante no existe',
  },
  {
    column: 'credit_external_id',
    code: 'not-a-credit',
    when: `r.credit_side <> 'credit'`,
    reason: 'Lo que se imputa no es un crédito',
  },
  {
    column: 'voucher_external_id',
    code: 'not-a-debit',
    when: `r.voucher_side <> 'debit'`,
    reason: 'El comprobante que se cancela no es un débito',
  },
  rows.missing('applied_on'),
  ...rows.unusableAmount('credit_amount'),
  ...rows.unusableAmount('voucher_amount'),
  ...['credit_amount', 'voucher_amount'].map((column) => ({
    column,
    code: 'amount-zero',
    when: `r.${column} = 0`,
    reason: 'El importe imputado es cero',
  })),
  {
    column: 'voucher_amount',
    code: 'amounts-differ',
    when: 'r.one_currency and r.credit_amount <> r.voucher_amount',
    reason: 'En una misma moneda los dos importes de la imputación deben ser iguales',
  },
];

/** Imputaciones: what of a credit settles what of a debit, with its own date. */
export const applicationsTarget: BulkTarget = {
  entity: SET.entity,
  columns: COLUMNS,
  async upsertMany(tx, staging, context) {
    await prepare(tx, staging, context);
    await rows.rejectRows(tx, SET, RULES);
    const same = await rows.removeSame(tx, SET);
    await rejectBeyondPending(tx);
    const touched = await touchedClients(tx);
    const written = await rows.writeRows(tx, SET, context);
    return { ...written, same, clientIds: await withSharedLimits(tx, touched) };
  },
};

async function prepare(tx: Tx, staging: string, context: BulkContext): Promise<void> {
  const marks = rows.observations({
    'applied-before-issue': 's.applied_on < greatest(c.issued_on, d.issued_on)',
    'other-client': 'c.client_id <> d.client_id',
  });
  const source = stagedRows(
    context,
    staging,
    COLUMNS,
    ['external_id', 'credit_external_id', 'voucher_external_id'],
    'accounts.applications t on t.origin = $1 and t.external_id = s.external_id',
  );
  await rows.prepareRows(
    tx,
    SET,
    `select s.row_number, s.external_id, s.credit_external_id, s.voucher_external_id,
      coalesce(a.id, uuidv7()) as id, a.id is not null as existing,
      ${rows.superseded('external_id')} as superseded,
      c.id as credit_id, d.id as voucher_id, c.side as credit_side, d.side as voucher_side,
      c.currency = d.currency as one_currency, c.client_id as credit_client_id, d.client_id as voucher_client_id,
      s.instalment_position, round(s.credit_amount, 2) as credit_amount,
      round(s.voucher_amount, 2) as voucher_amount, round(s.exchange_rate, 6) as exchange_rate, s.rate_source,
      s.applied_on, s.annulled_on, greatest(s.applied_on, c.issued_on, d.issued_on) as effective_from,
      least(s.annulled_on, c.voided_on, d.voided_on) as effective_until, ${marks} as observations
    from ${source} s
    left join accounts.vouchers c on c.origin = $1 and c.external_id = s.credit_external_id
    left join accounts.vouchers d on d.origin = $1 and d.external_id = s.voucher_external_id
    left join accounts.applications a on a.origin = $1 and a.external_id = s.external_id`,
    [context.origin],
  );
}

/** Only the documents that the file could overdraw are looked at one by one. */
async function rejectBeyondPending(tx: Tx): Promise<void> {
  const contested = await tx.query<{
    row_number: number;
    document_id: string;
    net: string;
    pending: string;
    existing: boolean;
  }>(`
    with takes as (
      select row_number, voucher_id as document_id, voucher_amount as amount, existing
      from ${SET.rows} where effective_until is null
      union all
      select row_number, credit_id, credit_amount, existing from ${SET.rows} where effective_until is null
      union all
      select r.row_number, a.voucher_id, -a.voucher_amount, true
      from ${SET.rows} r join accounts.applications a on r.existing and a.id = r.id and a.effective_until is null
      union all
      select r.row_number, a.credit_id, -a.credit_amount, true
      from ${SET.rows} r join accounts.applications a on r.existing and a.id = r.id and a.effective_until is null
    ), demands as (
      select row_number, document_id, existing, sum(amount) as net from takes
      group by row_number, document_id, existing
    ), contested as (
      select d.document_id, v.pending from demands d join accounts.vouchers v on v.id = d.document_id
      group by d.document_id, v.pending having sum(greatest(d.net, 0)) > v.pending
    )
    select d.row_number, d.document_id, d.net::text, c.pending::text, d.existing
    from demands d join contested c on c.document_id = d.document_id`);
  if (contested.length === 0) return;
  const demands: Demand[] = contested.map((c) => ({
    row: c.row_number,
    document: c.document_id,
    amount: toCents(c.net),
    existing: c.existing,
  }));
  const pending = new Map(contested.map((c) => [c.document_id, toCents(c.pending)]));
  await tx.execute(
    `with rejected as (
      delete from ${SET.rows} where row_number = any ($1::int[]) returning row_number, voucher_amount
    )
    insert into ${REJECTIONS_TABLE} (row_number, column_name, value, code, reason)
    select row_number, 'voucher_amount', voucher_amount::text, 'exceeds-pending',
      'El importe supera lo que queda pendiente del comprobante o del crédito' from rejected`,
    [[...refuseBeyondPending(demands, pending)]],
  );
}

async function touchedClients(tx: Tx): Promise<string[]> {
  const touched = await tx.query<{ id: string }>(`
    select credit_client_id as id from ${SET.rows}
    union select voucher_client_id from ${SET.rows}
    union select v.client_id from ${SET.rows} r join accounts.applications a on r.existing and a.id = r.id
      join accounts.vouchers v on v.id in (a.credit_id, a.voucher_id)`);
  return touched.map((row) => row.id);
}
