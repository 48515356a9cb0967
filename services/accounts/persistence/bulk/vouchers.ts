import type { BulkContext, BulkTarget } from '../../../platform/bulk/bulk-contract.js';
import type { Tx } from '../../../platform/database/tx.js';
import { CURRENCIES } from '../../../platform/http/money.js';
import { expectedSide, SIDES, VOUCHER_KINDS, VOUCHER_TYPES } from '../../domain/voucher-types.js';
import * as rows from '../../../platform/bulk/row-set.js';
import { stagedRows } from './staged-rows.js';
import { withSharedLimits } from './touched-clients.js';
import {
  LOCKED_BY_APPLICATIONS,
  rejectReinstatementsBeyondPending,
  rejectTakenFiscalKeys,
} from './voucher-checks.js';

const SET: rows.RowSet = {
  entity: 'vouchers',
  table: 'accounts.vouchers',
  rows: 'accounts_voucher_rows',
  columns: [
    'client_id',
    'external_id',
    'arca_code',
    'kind',
    'letter',
    'point_of_sale',
    'number',
    'issued_on',
    'due_on',
    'currency',
    'exchange_rate',
    'amount',
    'side',
    'peso_amount',
    'settled_in_own_currency',
    'cae',
    'cae_expires_on',
    'billed_from',
    'billed_until',
    'purchase_order',
    'concept',
    'annulled_on',
    'observations',
  ],
  derived: {
    onInsert: {
      pending: 'case when r.voided_on is null then r.amount else 0 end',
      pending_since: 'greatest(r.issued_on, r.voided_on)',
    },
    // Within the check of the row; the triggers settle what applications and reinstatements change.
    onUpdate: {
      pending: `case when r.voided_on is not null then 0
        when t.voided_on is null then r.amount - (t.amount - t.pending) else least(t.pending, r.amount) end`,
    },
  },
};

const COLUMNS = {
  external_id: 'text',
  client_external_id: 'text',
  arca_code: 'int',
  kind: 'text',
  letter: 'text',
  point_of_sale: 'int',
  number: 'text',
  issued_on: 'date',
  due_on: 'date',
  currency: 'text',
  exchange_rate: 'numeric',
  amount: 'numeric',
  side: 'text',
  peso_amount: 'numeric',
  settled_in_own_currency: 'bool',
  cae: 'text',
  cae_expires_on: 'date',
  billed_from: 'date',
  billed_until: 'date',
  purchase_order: 'text',
  concept: 'text',
  annulled_on: 'date',
};

const RULES: readonly rows.RejectionRule[] = [
  rows.missing('external_id'),
  {
    column: 'external_id',
    code: 'duplicate-in-file',
    when: 'r.superseded',
    reason: rows.DUPLICATE_REASON,
  },
  {
    column: 'client_external_id',
    code: 'client-unknown',
    when: 'r.client_id is null',
    reason: 'El cliente no existe',
  },
  rows.missing('issued_on'),
  ...rows.unusableAmount('amount'),
  rows.outside('kind', VOUCHER_KINDS, 'kind-unknown', 'El tipo de comprobante no se conoce'),
  rows.outside('currency', CURRENCIES, 'currency-unknown', 'La moneda no se conoce'),
  rows.outside('side', SIDES, 'side-unknown', 'Falta indicar si es debe o haber'),
  {
    column: 'number',
    code: 'number-too-long',
    when: 'length(r.number) > 20',
    reason: 'El número tiene más de 20 caracteres',
  },
  {
    column: 'point_of_sale',
    code: 'point-of-sale-invalid',
    when: 'r.point_of_sale not between 0 and 99999',
    reason: 'El punto de venta no está entre 0 y 99999',
  },
];

/** Comprobantes: invoices, notes, receipts and adjustments, signed by the ERP's debe/haber. */
export const vouchersTarget: BulkTarget = {
  entity: SET.entity,
  columns: COLUMNS,
  async upsertMany(tx, staging, context) {
    await prepare(tx, staging, context);
    await rows.rejectRows(tx, SET, RULES);
    const same = await rows.removeSame(tx, SET);
    await rejectTakenFiscalKeys(tx, SET, context);
    await rows.rejectRows(tx, SET, LOCKED_BY_APPLICATIONS);
    await rejectReinstatementsBeyondPending(tx, SET);
    const touched = await touchedClients(tx);
    const written = await rows.writeRows(tx, SET, context);
    return { ...written, same, clientIds: await withSharedLimits(tx, touched) };
  },
};

/** The letter in capitals and the number in eight digits, where it is one of a point of sale. */
async function prepare(tx: Tx, staging: string, context: BulkContext): Promise<void> {
  const types = VOUCHER_TYPES.map(({ code, side }) => ({ code, side }));
  const kinds = VOUCHER_KINDS.map((kind) => ({ kind, side: expectedSide(null, kind) ?? null }));
  const internal = 'accounts.voided_on(s.arca_code, s.cae, s.kind, s.annulled_on)';
  const marks = rows.observations({
    'type-unknown': 's.arca_code is not null and types.side is null',
    'side-mismatch': 's.side <> case when s.arca_code is null then kinds.side else types.side end',
    'annulled-with-cae': 's.annulled_on is not null and s.cae is not null',
    'annulled-fiscal': `s.annulled_on is not null and s.cae is null and ${internal} is null`,
    'due-before-issue': 's.due_on < s.issued_on',
  });
  const source = stagedRows(
    context,
    staging,
    COLUMNS,
    ['external_id', 'client_external_id'],
    'accounts.vouchers t on t.origin = $1 and t.external_id = s.external_id',
  );
  await rows.prepareRows(
    tx,
    SET,
    `select s.row_number, s.external_id, s.client_external_id, coalesce(v.id, uuidv7()) as id,
      v.id is not null as existing, ${rows.superseded('external_id')} as superseded, c.id as client_id,
      s.arca_code, s.kind, upper(nullif(trim(s.letter), '')) as letter, s.point_of_sale,
      case when s.point_of_sale is not null and ltrim(s.number, '0') ~ '^[0-9]{0,8}$' and s.number <> ''
        then lpad(ltrim(s.number, '0'), 8, '0') else nullif(trim(s.number), '') end as number,
      s.issued_on, s.due_on, s.currency, round(s.exchange_rate, 6) as exchange_rate,
      round(s.amount, 2) as amount, s.side, round(s.peso_amount, 2) as peso_amount,
      s.settled_in_own_currency, s.cae, s.cae_expires_on, s.billed_from, s.billed_until, s.purchase_order,
      s.concept, s.annulled_on, ${internal} as voided_on, ${marks} as observations,
      v.client_id as old_client_id, v.side as old_side, v.currency as old_currency,
      v.voided_on as old_voided_on,
      case when v.voided_on is null then v.amount - v.pending end as old_applied
    from ${source} s
    left join clients.clients c on c.origin = $1 and c.external_id = s.client_external_id
    left join accounts.vouchers v on v.origin = $1 and v.external_id = s.external_id
    left join jsonb_to_recordset($2::jsonb) types (code int, side text) on types.code = s.arca_code
    left join jsonb_to_recordset($3::jsonb) kinds (kind text, side text) on kinds.kind = s.kind`,
    [context.origin, JSON.stringify(types), JSON.stringify(kinds)],
  );
}

/** Also who holds the other side of an application: from when it counts depends on both vouchers. */
async function touchedClients(tx: Tx): Promise<string[]> {
  const others = (own: string, other: string) =>
    `select o.client_id from ${SET.rows} r join accounts.applications a on a.${own} = r.id
       join accounts.vouchers o on o.id = a.${other} where r.existing`;
  const touched = await tx.query<{ id: string }>(
    `select client_id as id from ${SET.rows}
    union select old_client_id from ${SET.rows} where old_client_id is not null
    union ${others('credit_id', 'voucher_id')}
    union ${others('voucher_id', 'credit_id')}`,
  );
  return touched.map((row) => row.id);
}
