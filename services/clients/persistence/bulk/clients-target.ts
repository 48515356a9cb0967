import type { BulkContext, BulkTarget } from '../../../platform/bulk/bulk-contract.js';
import * as rows from '../../../platform/bulk/row-set.js';
import { assignCodes } from './assign-codes.js';
import { documentMarks } from './document-marks.js';
import { malformedEmail } from './email-mark.js';

/** What the ERP owns and the panel only shows, besides key and code. */
const ERP_COLUMNS = {
  legal_name: 'text',
  trade_name: 'text',
  contributor_type: 'int',
  document_type: 'int',
  document_number: 'text',
  branch: 'text',
  street: 'text',
  street_number: 'text',
  floor: 'text',
  apartment: 'text',
  city: 'text',
  postal_code: 'text',
  province: 'int',
  country: 'text',
  salesperson: 'text',
  industry: 'text',
  registered_on: 'date',
  cancelled_on: 'date',
  cancellation_reason: 'text',
};

const SET: rows.RowSet = {
  entity: 'clients',
  table: 'clients.clients',
  rows: 'clients_client_rows',
  columns: [
    'external_id',
    'account',
    'subaccount',
    ...Object.keys(ERP_COLUMNS),
    'phones',
    'emails',
    'notes',
    'observations',
  ],
  panelColumns: ['notes'],
};

const RULES: readonly rows.RejectionRule[] = [
  rows.missing('external_id'),
  { column: 'external_id', code: 'duplicate-in-file', when: 'r.superseded', reason: rows.DUPLICATE_REASON },
  { ...rows.missing('legal_name'), when: `coalesce(r.legal_name, '') = ''` },
  {
    column: 'account',
    code: 'code-invalid',
    when: 'r.account not between 0 and 999999 or r.subaccount not between 0 and 99',
    reason: 'La cuenta tiene hasta 6 cifras y la subcuenta hasta 2',
  },
  {
    // Also when that client leaves the code in this very batch: the next import finds it free.
    column: 'account',
    code: 'code-taken',
    when: `r.code_repeated or exists (
      select 1 from clients.clients other
       where other.account = r.account and other.subaccount = r.subaccount and other.id <> r.id)`,
    reason: 'Otro cliente ya tiene ese código',
  },
];

const NO_CODE_LEFT: rows.RejectionRule = {
  column: 'account',
  code: 'codes-exhausted',
  when: 'r.account is null',
  reason: 'No queda ninguna cuenta libre para clientes sin código',
};

/** Clients as their ERP registers them. Notes belong to the panel: a file fills them only while they are empty. */
export const clientsTarget: BulkTarget = {
  entity: SET.entity,
  columns: {
    external_id: 'text',
    account: 'int',
    subaccount: 'int',
    ...ERP_COLUMNS,
    phones: 'text[]',
    emails: 'text[]',
    notes: 'text',
  },
  async upsertMany(tx, staging, context) {
    await rows.prepareRows(tx, SET, candidates(staging, context), [context.origin]);
    await rows.rejectRows(tx, SET, RULES);
    await assignCodes(tx, SET.rows);
    await rows.rejectRows(tx, SET, [NO_CODE_LEFT]);
    const same = await rows.removeSame(tx, SET);
    const touched = await tx.query<{ id: string }>(`select id from ${SET.rows}`);
    const written = await rows.writeRows(tx, SET, context);
    return { ...written, same, clientIds: touched.map((row) => row.id) };
  },
};

function candidates(staging: string, context: BulkContext): string {
  const marks = rows.observations({
    ...documentMarks('p'),
    'province-unknown': 'p.province not between 0 and 24 or p.province = 15',
    'cancelled-before-registered': 'p.cancelled_on < p.registered_on',
    'email-malformed': malformedEmail('p.emails'),
  });
  return `
    select p.*, ${marks} as observations,
      not p.superseded and p.account is not null and row_number() over (
        partition by p.account, p.subaccount, p.superseded order by p.row_number) > 1 as code_repeated
    from (
      select s.row_number, coalesce(c.id, uuidv7()) as id, c.id is not null as existing,
        ${rows.superseded('external_id')} as superseded, s.external_id,
        coalesce(s.account, c.account) as account, coalesce(s.subaccount, c.subaccount, 0) as subaccount,
        ${rows.cells(context, Object.keys(ERP_COLUMNS), 'c')},
        coalesce(${rows.cell(context, 'phones', 'c')}, '{}') as phones,
        coalesce(${rows.cell(context, 'emails', 'c')}, '{}') as emails,
        coalesce(c.notes, s.notes) as notes
      from ${staging} s
      left join clients.clients c on c.origin = $1 and c.external_id = s.external_id
    ) p`;
}
