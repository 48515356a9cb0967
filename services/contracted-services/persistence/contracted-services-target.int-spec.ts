import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { clientsPersistence } from '../../clients/persistence/index.js';
import { plantClients } from '../../clients/testing/plant-clients.js';
import { platformPersistence } from '../../platform/persistence/index.js';
import { BulkLab, type BulkRow } from '../../platform/testing/bulk-lab.js';
import { ServicesFacade } from '../application/services-facade.js';
import { contractedServicesTarget } from './contracted-services-target.js';
import { contractedServicesPersistence } from './index.js';

const facade = new ServicesFacade();
let lab: BulkLab;
let clients: string[];
beforeAll(async () => {
  lab = await BulkLab.open([platformPersistence, clientsPersistence, contractedServicesPersistence]);
  clients = await plantClients(lab.db, 100);
}, 120_000);
afterEach(() => lab.db.query('delete from contracted_services.contracted_services'));
afterAll(() => lab.close());

const service = (externalId: string, fields: BulkRow = {}): BulkRow => ({
  external_id: externalId,
  client_external_id: '1',
  list: 'subscription',
  service_type: 'Soporte',
  item: 'Abono de soporte',
  starts_on: '2026-01-01',
  ...fields,
});

async function stored(externalId: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await lab.db.query<Record<string, unknown>>(
    `select s.*, t.name as type from contracted_services.contracted_services s
       left join contracted_services.service_types t on t.id = s.service_type_id where external_id = $1`,
    [externalId],
  );
  return row;
}

describe('an import of services', () => {
  it('writes new ones, changes nothing again, and keeps how changed ones were', async () => {
    const rows = [
      service('1', { price: '1234.50', currency: 'ARS', quantity: 1 }),
      service('2', { client_external_id: '2', list: 'module' }),
    ];
    const first = await lab.load(contractedServicesTarget, rows);
    expect(first).toMatchObject({ new: 2, changed: 0, same: 0, rejections: [], images: [null, null] });
    expect([...first.clientIds].sort()).toEqual(clients.slice(0, 2).sort());
    const again = await lab.load(contractedServicesTarget, rows);
    expect(again).toMatchObject({ new: 0, changed: 0, same: 2, clientIds: [], images: [] });
    const third = await lab.load(contractedServicesTarget, [
      rows[0] as BulkRow,
      service('2', { client_external_id: '2', list: 'module', cancelled_from: '2026-05-01' }),
    ]);
    expect(third).toMatchObject({ changed: 1, same: 1, clientIds: [clients[1]] });
    expect(third.images).toMatchObject([{ external_id: '2', cancelled_from: null, version: 1 }]);
    expect(await stored('1')).toMatchObject({ type: 'Soporte', price: '1234.5000', version: 1 });
    expect(await stored('2')).toMatchObject({ cancelled_from: '2026-05-01', version: 2 });
  });

  it('finds types whatever their case and accents, and adds what the catalogue lacks for rows that it writes', async () => {
    await lab.load(contractedServicesTarget, [
      service('1', { service_type: 'PROGRAMACION' }),
      service('2', { service_type: 'Auditoría' }),
      service('3', { service_type: 'auditoria' }),
      service('4', { service_type: null }),
      service('5', { service_type: 'De nadie', client_external_id: '9999' }),
    ]);
    expect(await stored('1')).toMatchObject({ type: 'Programación' });
    expect((await stored('2'))?.type).toBe((await stored('3'))?.type);
    expect(await stored('4')).toMatchObject({ type: null });
    const names = (await facade.serviceTypes(lab.db)).map(({ name }) => name);
    expect(names).not.toContain('De nadie');
    expect(names).toHaveLength(7);
  });

  it('keeps what the file has no column for', async () => {
    await lab.load(contractedServicesTarget, [service('1', { seats: 5 })]);
    await lab.load(contractedServicesTarget, [{ ...service('1'), service_type: null, item: 'Otro' }], {
      carriedColumns: new Set(['external_id', 'client_external_id', 'item']),
    });
    expect(await stored('1')).toMatchObject({
      item: 'Otro',
      type: 'Soporte',
      seats: 5,
      list: 'subscription',
    });
  });

  it('marks what is odd and writes it all the same', async () => {
    await lab.load(contractedServicesTarget, [service('1', { last_day: '2025-01-01', price: 10 })]);
    expect((await stored('1'))?.observations).toEqual(['ends-before-start', 'currency-missing']);
  });

  it('refuses what it cannot understand and writes the rest', async () => {
    const report = await lab.load(contractedServicesTarget, [
      service('1', { client_external_id: '9999' }),
      service('2', { list: 'otra' }),
      service('3', { item: '' }),
      service('4', { starts_on: null }),
      service('5', { currency: 'BRL' }),
      service('6', { price: '1e14', currency: 'ARS' }),
      service('7', { seats: -1 }),
      service('8', { item: 'Primero' }),
      service('8', { item: 'Segundo' }),
    ]);
    expect(report.rejections).toEqual([
      '1 client_external_id client-unknown',
      '2 list list-unknown',
      '3 item missing-value',
      '4 starts_on missing-value',
      '5 currency currency-unknown',
      '6 price number-too-large',
      '7 seats seats-negative',
      '8 external_id duplicate-in-file',
    ]);
    expect(report.new).toBe(1);
    expect(await stored('8')).toMatchObject({ item: 'Segundo' });
  });
});

describe('types in force of a client', () => {
  it('are those of services that run on the day', async () => {
    await lab.load(contractedServicesTarget, [
      service('1'),
      service('2', { service_type: 'Hosting', last_day: '2026-06-30' }),
      service('3', { service_type: 'Capacitación', cancelled_from: '2026-06-30' }),
    ]);
    expect(await facade.typesInForce(lab.db, clients[0] as string, '2026-06-30')).toEqual([
      'Hosting',
      'Soporte',
    ]);
    expect(await facade.typesInForce(lab.db, clients[0] as string, '2026-07-01')).toEqual(['Soporte']);
  });
});

/** Far above what it takes on a busy machine, far below what a plan that grows with the square would. */
const PATIENCE_MS = 25_000;

describe('ten thousand services', () => {
  it('go in, and come again, in a time that sets take', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      service(String(i), { client_external_id: String((i % 100) + 1) }),
    );
    const start = Date.now();
    expect(await lab.load(contractedServicesTarget, rows)).toMatchObject({ new: 10_000, rejections: [] });
    expect(await lab.load(contractedServicesTarget, rows)).toMatchObject({ same: 10_000, clientIds: [] });
    expect(Date.now() - start).toBeLessThan(PATIENCE_MS);
  }, 60_000);
});
