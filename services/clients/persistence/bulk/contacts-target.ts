import type { BulkTarget } from '../../../platform/bulk/bulk-contract.js';
import * as rows from '../../../platform/bulk/row-set.js';
import { malformedEmail } from './email-mark.js';

/** What a contact may do, and from when to when, belongs to the panel: a file fills it only while nobody has decided it. */
const AUTHORITY = {
  receives_statements: 'bool',
  receives_invoices: 'bool',
  receives_technical_notices: 'bool',
  receives_marketing: 'bool',
  may_request_changes: 'bool',
  may_discuss_debt: 'bool',
  valid_from: 'date',
  valid_until: 'date',
};

const SET: rows.RowSet = {
  entity: 'contacts',
  table: 'clients.contacts',
  rows: 'clients_contact_rows',
  columns: [
    'external_id',
    'client_id',
    'full_name',
    'position',
    'phones',
    'emails',
    'is_primary',
    ...Object.keys(AUTHORITY),
    'observations',
  ],
  panelColumns: Object.keys(AUTHORITY),
};

const RULES: readonly rows.RejectionRule[] = [
  ...rows.CLIENT_ROW_RULES,
  { ...rows.missing('full_name'), when: `coalesce(r.full_name, '') = ''` },
];

/** People and shared mailboxes that may speak for a client. */
export const contactsTarget: BulkTarget = {
  entity: SET.entity,
  columns: {
    external_id: 'text',
    client_external_id: 'text',
    full_name: 'text',
    position: 'text',
    phones: 'text[]',
    emails: 'text[]',
    ...AUTHORITY,
    is_primary: 'bool',
  },
  async upsertMany(tx, staging, context) {
    const marks = rows.observations({
      'validity-inverted': 'p.valid_until < p.valid_from',
      'email-malformed': malformedEmail('p.emails'),
    });
    const authority = Object.keys(AUTHORITY).map(
      (column) => `coalesce(k.${column}, s.${column}) as ${column}`,
    );
    await rows.prepareRows(
      tx,
      SET,
      `select p.*, ${marks} as observations
      from (
        select s.row_number, s.client_external_id, coalesce(k.id, uuidv7()) as id, k.id is not null as existing,
          ${rows.superseded('external_id')} as superseded, s.external_id, c.id as client_id,
          ${rows.cells(context, ['full_name', 'position'], 'k')},
          coalesce(${rows.cell(context, 'phones', 'k')}, '{}') as phones,
          coalesce(${rows.cell(context, 'emails', 'k')}, '{}') as emails,
          coalesce(${rows.cell(context, 'is_primary', 'k')}, false) as is_primary, ${authority.join(', ')}
        from ${staging} s
        ${rows.CLIENT_OF_ROW}
        left join clients.contacts k on k.origin = $1 and k.external_id = s.external_id
      ) p`,
      [context.origin],
    );
    await rows.rejectRows(tx, SET, RULES);
    const same = await rows.removeSame(tx, SET);
    const clientIds = await rows.clientsOfRows(tx, SET);
    return { ...(await rows.writeRows(tx, SET, context)), same, clientIds };
  },
};
