import type { BulkTarget } from '../../../platform/bulk/bulk-contract.js';
import { CHEQUE_STATES, RECEIPT_LINE_KINDS } from '../../domain/receipt-lines.js';
import { clientsOf, PART_RULES } from './instalments.js';
import * as rows from '../../../platform/bulk/row-set.js';
import { stagedRows } from './staged-rows.js';
import { withSharedLimits } from './touched-clients.js';

const SET: rows.RowSet = {
  entity: 'receipt_lines',
  table: 'accounts.receipt_lines',
  rows: 'accounts_receipt_line_rows',
  columns: [
    'voucher_id',
    'client_id',
    'position',
    'kind',
    'amount',
    'bank',
    'cheque_number',
    'drawer_cuit',
    'issued_on',
    'payment_on',
    'cheque_state',
    'tax',
    'jurisdiction',
    'certificate',
    'observations',
  ],
};

const COLUMNS = {
  voucher_external_id: 'text',
  position: 'int',
  kind: 'text',
  amount: 'numeric',
  bank: 'text',
  cheque_number: 'text',
  drawer_cuit: 'text',
  issued_on: 'date',
  payment_on: 'date',
  cheque_state: 'text',
  tax: 'text',
  jurisdiction: 'text',
  certificate: 'text',
};

const RULES: readonly rows.RejectionRule[] = [
  ...PART_RULES,
  rows.outside('kind', RECEIPT_LINE_KINDS, 'kind-unknown', 'El medio de pago no se conoce'),
  {
    ...rows.outside('cheque_state', CHEQUE_STATES, 'state-unknown', 'El estado del cheque no se conoce'),
    when: `r.cheque_state not in (${CHEQUE_STATES.map((state) => `'${state}'`).join(', ')})`,
  },
];

/** How each receipt was paid. Cheques held or deposited count as credit risk until they are credited. */
export const receiptLinesTarget: BulkTarget = {
  entity: SET.entity,
  columns: COLUMNS,
  async upsertMany(tx, staging, context) {
    const marks = rows.observations({
      'cheque-state-missing': `s.kind in ('cheque', 'echeq') and s.cheque_state is null`,
      'cheque-payment-date-missing': `s.kind in ('cheque', 'echeq') and s.payment_on is null`,
    });
    const source = stagedRows(
      context,
      staging,
      COLUMNS,
      ['voucher_external_id', 'position'],
      `(accounts.receipt_lines t join accounts.vouchers o on o.id = t.voucher_id)
        on o.origin = $1 and o.external_id = s.voucher_external_id and t.position = s.position`,
    );
    await rows.prepareRows(
      tx,
      SET,
      `select s.row_number, s.voucher_external_id, coalesce(l.id, uuidv7()) as id, l.id is not null as existing,
        ${rows.superseded('voucher_external_id', '"position"')} as superseded,
        v.id as voucher_id, v.client_id, s.position, s.kind, round(s.amount, 2) as amount, s.bank,
        s.cheque_number, s.drawer_cuit, s.issued_on, s.payment_on, s.cheque_state, s.tax, s.jurisdiction,
        s.certificate, ${marks} as observations
      from ${source} s
      left join accounts.vouchers v on v.origin = $1 and v.external_id = s.voucher_external_id
      left join accounts.receipt_lines l on l.voucher_id = v.id and l.position = s.position`,
      [context.origin],
    );
    await rows.rejectRows(tx, SET, RULES);
    const same = await rows.removeSame(tx, SET);
    const touched = await clientsOf(tx, SET);
    const written = await rows.writeRows(tx, SET, context);
    return { ...written, same, clientIds: await withSharedLimits(tx, touched) };
  },
};
