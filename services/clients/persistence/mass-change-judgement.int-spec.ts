import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PERSISTENCE } from '../../app/domains.js';
import { BulkLab } from '../../platform/testing/bulk-lab.js';
import { CLIENT_FIELDS, type ClientValues, differingFields, EMPTY_CLIENT } from '../domain/client-fields.js';
import { lockedFields } from '../domain/locked-fields.js';
import { type Assignment, columnsOf, type Outcome } from '../domain/mass-change.js';
import { brokenRules } from '../domain/record-rules.js';
import { previewAssignment } from './mass-change-preview.js';
import { writeBatch } from './mass-change-writer.js';
import { findMassChange, freezeClients, insertMassChange, takeBatch } from './mass-changes.js';

let lab: BulkLab;
beforeAll(async () => {
  lab = await BulkLab.open(PERSISTENCE);
}, 120_000);
afterAll(() => lab.close());

type Planted = Pick<
  ClientValues,
  'contributorType' | 'documentType' | 'documentNumber' | 'branch' | 'notes' | 'province'
> & {
  originColumns: string[];
};

// Few values, so that equal ones and broken rules are frequent.
const text = fc.option(fc.constantFrom('a', 'b'));
const province = fc.option(fc.constantFrom(0, 1));
const planted: fc.Arbitrary<Planted> = fc.record({
  contributorType: fc.option(fc.constantFrom(1, 5, 9)),
  documentType: fc.option(fc.constantFrom(80, 86, 96, 99)),
  documentNumber: fc.option(fc.constantFrom('33693450239', '33693450238', '55000002126', '12345678')),
  branch: text,
  notes: text,
  province,
  originColumns: fc.subarray(['contributor_type', 'branch', 'province', 'document_number']),
});
const assignment: fc.Arbitrary<Assignment> = fc
  .record(
    { contributorType: fc.option(fc.constantFrom(1, 5, 9)), branch: text, notes: text, province },
    { requiredKeys: [] },
  )
  .filter((fields) => Object.keys(fields).length > 0);
const SOMEBODY = {
  kind: 'user',
  id: crypto.randomUUID(),
  name: 'Ana',
  email: null,
  permissions: new Set<string>(),
} as const;

/** What `ChangeClient` would say to one person's edit. */
function expected(client: Planted, wanted: Assignment): Outcome {
  const before = { ...EMPTY_CLIENT, ...client };
  const fields = differingFields(before, wanted);
  if (fields.length === 0) return 'same';
  if (lockedFields(before).some(({ field }) => fields.includes(field))) return 'omitted';
  return brokenRules(before, { ...before, ...wanted }).length > 0 ? 'omitted' : 'changed';
}

async function plant(clients: readonly Planted[]): Promise<string[]> {
  await lab.db.query('delete from clients.clients');
  const rows = await lab.db.query<{ id: string }>(
    `with planted as (
       insert into clients.clients (origin, external_id, account, subaccount, legal_name, contributor_type, document_type,
         document_number, branch, notes, province, origin_columns, observations)
       select 'erp', place::text, place, 0, 'Cliente', (c ->> 'contributorType')::int, (c ->> 'documentType')::int,
         c ->> 'documentNumber', c ->> 'branch', c ->> 'notes', (c ->> 'province')::int,
         array(select jsonb_array_elements_text(c -> 'originColumns')), '{cuit-invalid}'
         from jsonb_array_elements($1::jsonb) with ordinality e (c, place) returning id, account)
     select id from planted order by account`,
    [JSON.stringify(clients)],
  );
  return rows.map(({ id }) => id);
}

it('clients are judged in sets as one by one, and what is previewed is what is done', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(planted, { minLength: 1, maxLength: 12 }),
      assignment,
      async (clients, wanted) => {
        const ids = await plant(clients);
        const set = { text: `select unnest($1::uuid[]) as client_id`, values: [ids] };
        const assigned = columnsOf(wanted);
        const { groups } = await previewAssignment(lab.db, set, assigned);
        const previewed = (outcome: Outcome) =>
          groups.filter((group) => group.outcome === outcome).reduce((sum, group) => sum + group.clients, 0);

        const results = await lab.transaction(async (tx) => {
          const now = new Date();
          const request = {
            assigned,
            undoes: null,
            principal: SOMEBODY,
            requestKey: crypto.randomUUID(),
            now,
          };
          const id = (await insertMassChange(tx, request)) as string;
          await freezeClients(tx, id, set);
          const written = await writeBatch(
            tx,
            (await findMassChange(tx, id))!,
            (await takeBatch(tx, id))!,
            now,
          );
          const outcomes = await tx.query<{ outcome: Outcome }>(
            `select outcome from clients.mass_change_results r join clients.clients c on c.id = r.client_id
            where mass_change_id = $1 order by account`,
            [id],
          );
          return { ...written, outcomes: outcomes.map(({ outcome }) => outcome) };
        });
        expect(results.outcomes).toEqual(clients.map((client) => expected(client, wanted)));
        expect({ changed: results.changed, same: results.same, omitted: results.omitted }).toEqual({
          changed: previewed('changed'),
          same: previewed('same'),
          omitted: previewed('omitted'),
        });
        const columns = Object.keys(wanted).map((field) => CLIENT_FIELDS[field as keyof Assignment]);
        const now = await lab.db.query<Record<string, unknown>>(
          `select ${columns.join(', ')} from clients.clients where id = any ($1)`,
          [results.clientIds],
        );
        for (const row of now) expect(row).toEqual(assigned);
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);
