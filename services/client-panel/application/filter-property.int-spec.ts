import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDay } from '../../platform/clock/clock.js';
import { type ClientFilter, NO_FILTER, type Situation, SITUATIONS } from '../domain/client-filter.js';
import { accountsOf, COLLECTOR, PanelApp } from '../testing/panel-app.js';
import { CheckRows } from './check-rows.js';
import { CountOptions } from './count-options.js';

const TODAY = '2026-12-31';
const TYPES = ['Soporte', 'Hosting', 'Capacitación'];
const LISTS = ['subscription', 'additional', 'product', 'module'] as const;

let panel: PanelApp;
let typeIds: string[];
beforeAll(async () => {
  panel = await PanelApp.start(`${TODAY}T15:00:00Z`);
  typeIds = await Promise.all(TYPES.map((name) => panel.serviceTypeId(name)));
  await panel.db.query(
    `update contracted_services.service_types set counts_for_situation = false where id = $1`,
    [typeIds[2]],
  );
}, 120_000);
afterAll(() => panel.close());

interface Service {
  list: (typeof LISTS)[number];
  type: number | null;
  startsOn: IsoDay;
  lastDay: IsoDay | null;
  cancelledFrom: IsoDay | null;
}
interface Client {
  cancelledOn: IsoDay | null;
  services: Service[];
}

// Days around the boundary, so that equal ones are frequent.
const day = fc.integer({ min: -2, max: 2 }).map((distance) => addDays(TODAY, distance));
const service: fc.Arbitrary<Service> = fc.record({
  list: fc.constantFrom(...LISTS),
  type: fc.option(fc.nat({ max: TYPES.length - 1 })),
  startsOn: day,
  lastDay: fc.option(day),
  cancelledFrom: fc.option(day),
});
const client: fc.Arbitrary<Client> = fc.record({
  cancelledOn: fc.option(day),
  services: fc.array(service, { maxLength: 3 }),
});
const filter = fc.record({
  situations: fc.subarray([...SITUATIONS]),
  types: fc.subarray(TYPES.map((_, index) => index)),
  serviceTypesMode: fc.constantFrom('any' as const, 'all' as const),
});

/** The definition as `domain.md` words it, written plainly. */
function inForce({ startsOn, lastDay, cancelledFrom }: Service): boolean {
  if (startsOn > TODAY) return false;
  if (lastDay !== null && lastDay < TODAY) return false;
  return cancelledFrom === null || cancelledFrom > TODAY;
}
function counts({ list, type, lastDay }: Service): boolean {
  if (type === 2) return false;
  return list === 'subscription' || (list === 'additional' && lastDay !== null);
}
function situationOf({ cancelledOn, services }: Client): Situation {
  if (cancelledOn !== null && cancelledOn <= TODAY) return 'cancelled';
  return services.some((each) => inForce(each) && counts(each)) ? 'with-services' : 'without-services';
}
function typesOf({ services }: Client): Set<number> {
  return new Set(services.filter(inForce).flatMap(({ type }) => type ?? []));
}
function keeps(given: Client, { situations, types, serviceTypesMode }: Chosen): boolean {
  if (situations.length > 0 && !situations.includes(situationOf(given))) return false;
  if (types.length === 0) return true;
  const has = typesOf(given);
  return serviceTypesMode === 'all'
    ? types.every((type) => has.has(type))
    : types.some((type) => has.has(type));
}
type Chosen = { situations: Situation[]; types: number[]; serviceTypesMode: 'any' | 'all' };

it('filters and counts exactly as the plain definition says', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(client, { minLength: 1, maxLength: 12 }), filter, async (clients, chosen) => {
        await plant(clients);
        const asked: ClientFilter = {
          ...NO_FILTER,
          ...chosen,
          serviceTypes: chosen.types.map((type) => typeIds[type] as string),
        };
        const numbered = clients.map((given, index) => ({ given, account: index + 1 }));
        const expected = numbered.filter(({ given }) => keeps(given, chosen)).map(({ account }) => account);
        const page = await panel.list(asked);
        expect(accountsOf(page)).toEqual(expected);
        expect(page.total).toEqual({ value: expected.length, exact: true });

        const counters = await panel.app.get(CountOptions).execute(asked, COLLECTOR);
        expect(counters.total).toBe(expected.length);
        for (const situation of SITUATIONS) {
          const alone = { ...chosen, situations: [situation] };
          expect(counters.situations[situation]).toBe(clients.filter((given) => keeps(given, alone)).length);
        }
        for (const [type, id] of typeIds.entries()) {
          const alone = { ...chosen, types: [type] };
          const found = counters.serviceTypes.find((option) => option.id === id);
          expect(found?.count).toBe(clients.filter((given) => keeps(given, alone)).length);
        }
        expect((await panel.app.get(CheckRows).execute()).differences).toEqual([]);
      })
      .afterEach(clear),
    { numRuns: 40 },
  );
}, 120_000);

async function plant(clients: Client[]): Promise<void> {
  const rows = clients.map(({ cancelledOn }, index) => ({ account: index + 1, cancelled_on: cancelledOn }));
  const planted = await panel.db.query<{ id: string; account: number }>(
    `insert into clients.clients (origin, external_id, account, subaccount, legal_name, cancelled_on)
     select 'test', r.account::text, r.account, 0, 'Cliente ' || r.account, r.cancelled_on
       from jsonb_to_recordset($1::jsonb) r (account int, cancelled_on date) returning id, account`,
    [JSON.stringify(rows)],
  );
  const services = planted.flatMap(({ id, account }) =>
    (clients[account - 1] as Client).services.map((each) => ({
      client_id: id,
      list: each.list,
      service_type_id: each.type === null ? null : typeIds[each.type],
      starts_on: each.startsOn,
      last_day: each.lastDay,
      cancelled_from: each.cancelledFrom,
    })),
  );
  await panel.db.query(
    `insert into contracted_services.contracted_services
       (client_id, origin, external_id, list, service_type_id, item, starts_on, last_day, cancelled_from, observations)
     select client_id, 'test', uuidv7()::text, list, service_type_id, 'Ítem', starts_on, last_day, cancelled_from,
            case when last_day < starts_on then array['ends-before-start'] else '{}' end
       from jsonb_to_recordset($1::jsonb) r (client_id uuid, list text, service_type_id uuid, starts_on date,
         last_day date, cancelled_from date)`,
    [JSON.stringify(services)],
  );
  await panel.changed(planted.map(({ id }) => id));
}

async function clear(): Promise<void> {
  await panel.db.query(`delete from client_panel.client_rows`);
  await panel.db.query(`delete from contracted_services.contracted_services`);
  await panel.db.query(`delete from clients.clients`);
}
