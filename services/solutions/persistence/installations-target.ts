import type { BulkTarget } from '../../platform/bulk/bulk-contract.js';
import * as rows from '../../platform/bulk/row-set.js';
import type { Tx } from '../../platform/database/tx.js';

const SET: rows.RowSet = {
  entity: 'installations',
  table: 'solutions.installations',
  rows: 'solutions_installation_rows',
  columns: [
    'external_id',
    'client_id',
    'release_id',
    'environment',
    'installed_on',
    'server_facts',
    'observations',
  ],
};

const RULES: readonly rows.RejectionRule[] = [
  ...rows.CLIENT_ROW_RULES,
  { ...rows.missing('product'), when: `coalesce(r.product, '') = ''` },
  {
    column: 'version',
    code: 'version-invalid',
    when: 'r.release_id is null',
    reason: 'Falta la versión, o tiene más de 60 caracteres',
  },
];

/** What each client runs. A release that was never announced is added to the catalogue, without a date. */
export const installationsTarget: BulkTarget = {
  entity: SET.entity,
  columns: {
    external_id: 'text',
    client_external_id: 'text',
    product: 'text',
    version: 'text',
    environment: 'text',
    installed_on: 'date',
    server_facts: 'text',
  },
  async upsertMany(tx, staging, context) {
    await addUnlisted(tx, staging, context.origin);
    await rows.prepareRows(
      tx,
      SET,
      `select s.row_number, s.client_external_id, s.product, s.version, coalesce(i.id, uuidv7()) as id,
        i.id is not null as existing, ${rows.superseded('external_id')} as superseded, s.external_id,
        c.id as client_id, r.id as release_id, ${rows.cells(context, ['environment', 'installed_on', 'server_facts'], 'i')},
        '{}'::text[] as observations
      from ${staging} s
      ${rows.CLIENT_OF_ROW}
      left join solutions.products p on platform.fold(p.name) = platform.fold(s.product)
      left join solutions.releases r on r.product_id = p.id and r.version_number = s.version
      left join solutions.installations i on i.origin = $1 and i.external_id = s.external_id`,
      [context.origin],
    );
    await rows.rejectRows(tx, SET, RULES);
    const same = await rows.removeSame(tx, SET);
    const clientIds = await rows.clientsOfRows(tx, SET);
    return { ...(await rows.writeRows(tx, SET, context)), same, clientIds };
  },
};

/** Products and releases that known clients run and the catalogue lacks. */
async function addUnlisted(tx: Tx, staging: string, origin: string): Promise<void> {
  const usable = `
    from ${staging} s
    join clients.clients c on c.origin = $1 and c.external_id = s.client_external_id
    where s.product <> '' and s.version <> '' and length(s.version) <= 60`;
  await tx.execute(
    `insert into solutions.products (name)
     select min(s.product) ${usable} group by platform.fold(s.product)
     on conflict do nothing`,
    [origin],
  );
  await tx.execute(
    `insert into solutions.releases (product_id, version_number, origin, observations)
     select distinct p.id, named.version, $1, array['release-unlisted']
       from (select s.product, s.version ${usable}) named
       join solutions.products p on platform.fold(p.name) = platform.fold(named.product)
     on conflict do nothing`,
    [origin],
  );
}
