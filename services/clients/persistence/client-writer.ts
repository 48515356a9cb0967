import type { Tx } from '../../platform/database/tx.js';
import { CLIENT_FIELDS, type ClientField, type ClientValues } from '../domain/client-fields.js';
import { clientMarks } from './client-marks.js';

const COLUMNS = Object.values(CLIENT_FIELDS);

/** The row with the new values in place is judged again, so that its marks stay true. */
const UPDATE = {
  name: 'clients-update',
  text: `
    update clients.clients c
       set ${COLUMNS.map((column) => `${column} = p.${column}`).join(', ')},
           observations = ${clientMarks('p')}, updated_at = $3, version = c.version + 1
      from clients.clients o cross join lateral jsonb_populate_record(o, $2::jsonb) p
     where o.id = $1 and c.id = o.id`,
};

/** Writes the values given over those of a locked client; the others stay. */
export async function updateClient(
  tx: Tx,
  id: string,
  values: Partial<ClientValues>,
  now: Date,
): Promise<void> {
  await tx.execute(UPDATE, [id, JSON.stringify(columnsOf(values)), now]);
}

function columnsOf(values: Partial<ClientValues>): Record<string, unknown> {
  const given = Object.entries(values) as [ClientField, unknown][];
  return Object.fromEntries(given.map(([field, value]) => [CLIENT_FIELDS[field], value]));
}
