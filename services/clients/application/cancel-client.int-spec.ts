import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordApp } from '../testing/record-app.js';

const TODAY = '2026-11-24';
let record: RecordApp;
let code: string;
beforeAll(async () => {
  record = await RecordApp.start();
}, 120_000);
afterAll(() => record.close());
beforeEach(async () => {
  record.standAt(`${TODAY}T15:00:00Z`);
  const registered = await record.post('', { legalName: 'Cristalería', contributorType: 5 });
  code = registered.body.client.code;
});

const cancel = (version: number, on: string, reason = 'Cerró') =>
  record.post(`/${code}/cancellation`, { on, reason }, { version });
const situation = async () => (await record.gridRow(code))?.situation;

describe('a cancellation', () => {
  it('of today shows in the grid at once, and its reason in the record and the history', async () => {
    const cancelled = await cancel(1, TODAY, 'Cerró el local');
    expect(cancelled).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { client: { cancelledOn: TODAY, cancellationReason: 'Cerró el local', version: 2 } },
    });
    expect(await situation()).toBe('cancelled');
    const { items } = (await record.get(`/${code}/changes`)).body;
    expect(items[0]).toMatchObject({ kind: 'cancelled', reason: 'Cerró el local' });
  });

  it('to come shows when that day begins in Buenos Aires', async () => {
    await cancel(1, '2026-11-26');
    expect(await situation()).toBe('without-services');
    record.standAt('2026-11-26T03:00:01Z');
    expect(await situation()).toBe('cancelled');
  });

  it('can get another day, and is taken away by a reactivation with its reason', async () => {
    await cancel(1, TODAY);
    expect((await cancel(2, '2026-12-31', 'Cierra a fin de año')).body.client.cancelledOn).toBe('2026-12-31');
    const back = await record.post(`/${code}/reactivation`, { reason: 'Renovó' }, { version: 3 });
    expect(back.body.client).toMatchObject({ cancelledOn: null, cancellationReason: null, version: 4 });
    expect(await situation()).toBe('without-services');
    expect((await record.get(`/${code}/changes`)).body.items[0]).toMatchObject({
      kind: 'reactivated',
      reason: 'Renovó',
      fields: [{ field: 'cancelledOn', before: '2026-12-31', after: null }, { field: 'cancellationReason' }],
    });
  });

  it('is not before the registration, needs a reason, and a version that is the present one', async () => {
    expect(await cancel(1, '2026-11-23')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/cancelledOn', code: 'dates-inverted' }] },
    });
    expect(await cancel(1, TODAY, ' ')).toMatchObject({ status: 400 });
    await record.patch(code, 1, { branch: 'Córdoba' });
    expect(await cancel(1, TODAY)).toMatchObject({ status: 412, body: { current: { branch: 'Córdoba' } } });
    expect(await situation()).toBe('without-services');
  });

  it('belongs to the origin when its files carry it, and to the panel when they do not', async () => {
    const carried = ['external_id', 'account', 'subaccount', 'legal_name'];
    const row = (n: number) => ({
      external_id: code + n,
      account: 10 + n,
      subaccount: 0,
      legal_name: 'De CRISTAL',
    });
    const mine = Number(code.slice(3, 6)) * 10;
    await record.importClients([row(mine)], { carriedColumns: new Set([...carried, 'cancelled_on']) });
    await record.importClients([row(mine + 1)], { carriedColumns: new Set(carried) });
    const answers = await Promise.all(
      [mine, mine + 1].map((n) =>
        record.post(
          `/${String(10 + n).padStart(6, '0')}-00/cancellation`,
          { on: TODAY, reason: 'x' },
          { version: 1 },
        ),
      ),
    );
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'clients.field-locked'],
      [200, undefined],
    ]);
  });
});
