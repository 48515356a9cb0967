import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clientsPersistence } from '../../clients/persistence/index.js';
import { plantClients } from '../../clients/testing/plant-clients.js';
import { addDays, buenosAiresDay } from '../../platform/clock/clock.js';
import { platformPersistence } from '../../platform/persistence/index.js';
import { BulkLab } from '../../platform/testing/bulk-lab.js';
import { SERVICE_LISTS } from '../domain/service-list.js';
import { contractedServicesPersistence } from './index.js';

interface Service {
  client: number;
  list: (typeof SERVICE_LISTS)[number];
  /** Index into the types; the last one does not count for the situation. */
  type: number | null;
  startsOn: string;
  lastDay: string | null;
  cancelledFrom: string | null;
}

interface Facts {
  in_force: boolean;
  service_type_ids: string[];
  next_change_on: string | null;
}

const CLIENTS = 40;
const NOT_COUNTING = 2;
let lab: BulkLab;
let clients: string[];
let types: string[];
beforeAll(async () => {
  lab = await BulkLab.open([platformPersistence, clientsPersistence, contractedServicesPersistence]);
  clients = await plantClients(lab.db, CLIENTS);
  types = (
    await lab.db.query<{ id: string }>(
      `select id from contracted_services.service_types where name in ('Soporte', 'Hosting', 'Capacitación') order by name desc`,
    )
  ).map((row) => row.id);
  await lab.db.query(
    'update contracted_services.service_types set counts_for_situation = false where id = $1',
    [types[NOT_COUNTING]],
  );
}, 120_000);
beforeEach(() => lab.db.query('delete from contracted_services.contracted_services'));
afterAll(() => lab.close());

async function plant(services: readonly Service[]): Promise<void> {
  await lab.db.query('delete from contracted_services.contracted_services');
  await lab.db.query(
    `insert into contracted_services.contracted_services
       (client_id, origin, external_id, list, service_type_id, item, starts_on, last_day, cancelled_from, observations)
     select ($1::uuid[])[client + 1], 'erp', place::text, list, ($2::uuid[])[type + 1], 'x', "startsOn", "lastDay",
       "cancelledFrom", array['ends-before-start']
     from jsonb_to_recordset($3::jsonb)
       r (place int, client int, list text, type int, "startsOn" date, "lastDay" date, "cancelledFrom" date)`,
    [clients, types, JSON.stringify(services.map((service, place) => ({ place, ...service })))],
  );
}

async function factsOn(day: string): Promise<Map<string, Facts>> {
  const rows = await lab.db.query<Facts & { client_id: string }>(
    'select * from contracted_services.client_facts($1::uuid[], $2::date)',
    [clients, day],
  );
  return new Map(rows.map(({ client_id, ...facts }) => [client_id, facts]));
}

/** The definition as the domain page tells it, one service at a time. */
function isInForce(service: Service, day: string): boolean {
  if (service.startsOn > day) return false;
  if (service.lastDay !== null && service.lastDay < day) return false;
  return service.cancelledFrom === null || service.cancelledFrom > day;
}

function counts(service: Service): boolean {
  if (service.type === NOT_COUNTING) return false;
  return service.list === 'subscription' || (service.list === 'additional' && service.lastDay !== null);
}

const FIRST_DAY = '2026-12-01';
const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(FIRST_DAY, days));
const service: fc.Arbitrary<Service> = fc.record({
  client: fc.nat(CLIENTS - 1),
  list: fc.constantFrom(...SERVICE_LISTS),
  type: fc.option(fc.nat(NOT_COUNTING)),
  startsOn: day,
  lastDay: fc.option(day),
  cancelledFrom: fc.option(day),
});

describe('con servicios', () => {
  it('is what the definition says, for any services on any day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(service, { maxLength: 120 }), day, async (services, today) => {
        await plant(services);
        const facts = await factsOn(today);
        clients.forEach((id, client) => {
          const own = services.filter((candidate) => candidate.client === client);
          const running = own.filter((candidate) => isInForce(candidate, today));
          const expected = [
            ...new Set(running.flatMap(({ type }) => (type === null ? [] : [types[type]]))),
          ].sort();
          expect(facts.has(id)).toBe(own.length > 0);
          expect(facts.get(id)?.in_force ?? false).toBe(running.some(counts));
          expect([...(facts.get(id)?.service_type_ids ?? [])].sort()).toEqual(expected);
        });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('never changes before the day that the facts name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(service, { maxLength: 120 }), day, async (services, today) => {
        await plant(services);
        const now = await factsOn(today);
        for (let later = addDays(today, 1); later <= '2027-02-05'; later = addDays(later, 7)) {
          const then = await factsOn(later);
          for (const [id, facts] of now) {
            if (facts.next_change_on !== null && facts.next_change_on <= later) continue;
            expect(then.get(id)).toMatchObject({
              in_force: facts.in_force,
              service_type_ids: facts.service_type_ids,
            });
          }
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('ends at midnight in Buenos Aires after the last day', async () => {
    const subscription: Service = {
      client: 0,
      list: 'subscription',
      type: 0,
      startsOn: '2026-01-01',
      lastDay: '2026-12-31',
      cancelledFrom: null,
    };
    await plant([subscription]);
    const before = await factsOn(buenosAiresDay(new Date('2027-01-01T02:59:59Z')));
    expect(before.get(clients[0] as string)).toEqual({
      in_force: true,
      service_type_ids: [types[0]],
      modules: [],
      next_change_on: '2027-01-01',
    });
    const after = await factsOn(buenosAiresDay(new Date('2027-01-01T03:00:00Z')));
    expect(after.get(clients[0] as string)).toEqual({
      in_force: false,
      service_type_ids: [],
      modules: [],
      next_change_on: null,
    });
  });
});
