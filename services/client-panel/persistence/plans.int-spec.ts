import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ClientFilter,
  type ClientSort,
  NO_FILTER,
  SORT_KEYS,
  type SortKey,
} from '../domain/client-filter.js';
import { PanelApp } from '../testing/panel-app.js';
import { COMBINATIONS, DIMENSIONS } from './combinations.js';
import { type GridFilter, UNFILTERED } from './filter-sql.js';
import { countUpTo, unvaluedRows, valuedRows } from './page-sql.js';
import { resolveFilter } from './resolve-filter.js';
import type { Statement } from './statement.js';

const ROWS = 20_000;
const LIMIT = 200;
const START = { skip: 0 };
const byCode: ClientSort = { key: 'code', descending: false, currency: 'ARS' };

let panel: PanelApp;
beforeAll(async () => {
  panel = await PanelApp.start('2026-06-30T15:00:00Z');
  // Fractions of the row number that share no period, so that columns do not go together.
  await panel.db.query(
    `insert into clients.clients (origin, external_id, account, subaccount, legal_name)
     select 'test', n::text, n, 0, 'Cliente ' || n from generate_series(1, ${ROWS}) n`,
  );
  await panel.db.query(
    `insert into client_panel.client_rows (client_id, code, account, legal_name, trade_name, document_number,
       situation, registered_on, service_type_ids, release_ids, balance_ars, overdue_usd, oldest_due_on,
       city, province, contributor_type, credit_state, branch, salesperson, last_contact_on, phone, email)
     select c.id, c.code, c.account, c.legal_name, c.legal_name, (30000000000 + c.account * 7919)::text,
       (array['with-services', 'without-services', 'cancelled'])[1 + c.account % 3],
       date '2020-01-01' + c.account * 31 % 2000,
       case when c.account % 1000 = 1 then $1::uuid[] else '{}' end, '{}',
       case when c.account % 5 > 0 then c.account * 137 % 99991 end,
       case when c.account % 7 = 0 then c.account * 41 % 9973 end,
       case when c.account % 4 = 0 then date '2026-01-01' + c.account * 17 % 150 end,
       'Localidad ' || c.account % 500, c.account * 3 % 25, 1 + c.account % 16,
       (array['green', 'green', 'green', 'amber', 'red'])[1 + c.account % 5],
       'Sucursal ' || c.account % 150, 'Vendedor ' || c.account % 210, date '2026-01-01' + c.account * 7 % 170,
       '11 ' || c.account * 53 % 8999, 'cliente' || c.account * 59 % 9973 || '@correo.example'
     from clients.clients c`,
    [[await panel.serviceTypeId('Hosting')]],
  );
  await panel.db.query(
    `insert into client_panel.client_search (client_id, search_text)
     select c.id, 'cliente ' || c.account || ' ' || md5(c.account::text) ||
       case when c.account % 4000 = 1 then ' nunez' else '' end
     from clients.clients c`,
  );
  for (const dimension of DIMENSIONS) {
    const { id, table, columns } = COMBINATIONS[dimension];
    await panel.db.query(
      `insert into ${table} select distinct on (${id}) ${id}, ${Object.values(columns).join(', ')} from client_panel.client_rows`,
    );
  }
  // As autovacuum leaves the tables: statistics known, the search index's pending entries in their place.
  await panel.db.query(
    `vacuum analyze client_panel.client_rows, client_panel.client_search, client_panel.traits`,
  );
}, 120_000);
afterAll(() => panel.close());

const sorts: [SortKey, boolean, ClientSort['currency']][] = [
  ['code', false, 'ARS'],
  ['code', true, 'ARS'],
  ['legal-name', false, 'ARS'],
  ['legal-name', true, 'ARS'],
  ['balance', true, 'ARS'],
  ['balance', false, 'ARS'],
  ['overdue', true, 'USD'],
  ['days-overdue', true, 'ARS'],
  ['days-overdue', false, 'ARS'],
  ['registered-on', true, 'ARS'],
  ['trade-name', false, 'ARS'],
  ['document', true, 'ARS'],
  ['situation', false, 'ARS'],
  ['city', false, 'ARS'],
  ['province', true, 'ARS'],
  ['contributor-type', false, 'ARS'],
  ['credit-state', true, 'ARS'],
  ['branch', false, 'ARS'],
  ['salesperson', true, 'ARS'],
  ['last-contact', true, 'ARS'],
  ['phone', false, 'ARS'],
  ['email', true, 'ARS'],
];

describe('a page of 200 of 20,000 rows', () => {
  it.each(sorts)('by %s (descending: %s, %s) follows its index and sorts nothing', async (...given) => {
    const [key, descending, currency] = given;
    const sort = { key, descending, currency };
    const plan = await planOf(valuedRows(UNFILTERED, sort, START, LIMIT));
    expect(plan).toContain('Index Scan');
    expect(plan).not.toMatch(/Seq Scan|Sort/);
  });

  it('is looked at by every key', () => {
    expect(new Set(sorts.map(([key]) => key))).toEqual(new Set(SORT_KEYS));
  });

  it('begins where the cursor says without reading what comes before', async () => {
    const sort: ClientSort = { key: 'balance', descending: true, currency: 'ARS' };
    const plan = await planOf(valuedRows(UNFILTERED, sort, { after: ['500.00', '010000-00'] }, LIMIT));
    expect(plan).toMatch(/Index Cond: .*ROW\(balance_ars/);
    expect(plan).not.toMatch(/Seq Scan|Sort/);
  });

  it('keeps one plan for all values where the statement is prepared', async () => {
    const sort: ClientSort = { key: 'balance', descending: true, currency: 'ARS' };
    const page = valuedRows(
      { ...UNFILTERED, situations: ['cancelled'] },
      sort,
      { after: ['500.00', '010000-00'] },
      LIMIT,
    );
    expect(page.name).toBeDefined();
    const plan = await keptPlanOf(page);
    expect(plan).toMatch(/Index Scan Backward using client_rows_balance_ars/);
    expect(plan).not.toMatch(/Seq Scan|Sort/);
  });

  it('of clients without a value follows the code', async () => {
    const plan = await planOf(unvaluedRows(UNFILTERED, { ...byCode, key: 'overdue' }, START, LIMIT));
    expect(plan).toContain('client_rows_code');
    expect(plan).not.toMatch(/Seq Scan|Sort/);
  });

  it('jumps to a row number without reading the rows in between', async () => {
    const plan = await planOf(valuedRows(UNFILTERED, byCode, { skip: 15_000 }, LIMIT));
    expect(plan).toContain('Index Only Scan');
    expect(plan).not.toContain('Seq Scan');
  });

  it('jumps into the rows without a value along the index of the sort', async () => {
    const sort: ClientSort = { key: 'balance', descending: true, currency: 'ARS' };
    const plan = await planOf(unvaluedRows(UNFILTERED, sort, { skip: 3000 }, LIMIT));
    expect(plan).toMatch(
      /Index Only Scan using client_rows_balance_ars.*\n.*Index Cond: \(balance_ars IS NULL\)/,
    );
    expect(plan).not.toContain('Seq Scan');
  });

  it.each<{ by: string; filter: Partial<ClientFilter>; type?: string }>([
    { by: 'one situation', filter: { situations: ['cancelled'] } },
    { by: 'two situations', filter: { situations: ['cancelled', 'with-services'] } },
    { by: 'a rare service type', filter: {}, type: 'Hosting' },
    { by: 'a word', filter: { text: 'nunez' } },
    { by: 'a mistyped word', filter: { text: 'nunes' } },
    { by: 'a tax number', filter: { text: '30-01' } },
    { by: 'a code', filter: { text: '000123' } },
    { by: 'a rare branch', filter: { branches: ['Sucursal 7'] } },
    { by: 'a salesperson', filter: { salespeople: ['Vendedor 7'] } },
    { by: 'a province', filter: { provinces: [0] } },
    { by: 'two contributor types', filter: { contributorTypes: [5, 6] } },
    { by: 'a credit state', filter: { creditStates: ['red'] } },
  ])('filtered by $by reads no whole table', async ({ filter, type }) => {
    const serviceTypes = type ? [await panel.serviceTypeId(type)] : [];
    const resolved = await resolveFilter(panel.db, { ...NO_FILTER, serviceTypes, ...filter }, async () => []);
    const plan = await planOf(valuedRows(resolved, byCode, START, LIMIT));
    expect(plan).toMatch(/Index Scan/);
    expect(plan).not.toContain('Seq Scan');
  });

  it('is counted by combinations alone, when several criteria are given', async () => {
    const filter: GridFilter = {
      ...UNFILTERED,
      situations: ['cancelled'],
      provinces: [3],
      branches: ['Sucursal 7'],
    };
    const plan = await planOf(countUpTo(filter, LIMIT));
    expect(plan).toContain('Index Only Scan using client_rows_combinations');
    expect(plan).not.toMatch(/Seq Scan on client_rows/);
  });

  it('finds sets of service types by their own index', async () => {
    const [set] = await panel.db.query<{ id: string }>(
      `select id::text from client_panel.service_type_sets where service_type_ids <> '{}'`,
    );
    const filter: GridFilter = { ...UNFILTERED, serviceTypeSets: [set?.id ?? ''] };
    expect(await planOf(valuedRows(filter, byCode, START, LIMIT))).toContain('client_rows_service_types_id');
    expect(await planOf(countUpTo(filter, LIMIT))).toContain(
      'Index Only Scan using client_rows_service_types_id',
    );
  });

  it('would be seen to read the whole table', async () => {
    const plan = await planOf({
      text: `select * from client_panel.client_rows order by modules`,
      values: [],
    });
    expect(plan).toContain('Seq Scan');
  });
});

/** The plan with the values known, as PostgreSQL makes it for the first executions. */
async function planOf({ text, values }: Statement): Promise<string> {
  return linesOf(await panel.db.query(`explain (costs off) ${text}`, values));
}

/** The plan that serves all values, which a prepared statement keeps. */
async function keptPlanOf({ text }: Statement): Promise<string> {
  return linesOf(await panel.db.query(`explain (costs off, generic_plan) ${text}`));
}

function linesOf(rows: { 'QUERY PLAN'?: string }[]): string {
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
