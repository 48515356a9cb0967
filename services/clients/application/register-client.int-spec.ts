import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordApp } from '../testing/record-app.js';

let record: RecordApp;
beforeAll(async () => {
  record = await RecordApp.start();
  record.standAt('2026-11-24T15:00:00Z');
  await record.importClients([
    {
      external_id: 'A',
      account: 123,
      subaccount: 0,
      legal_name: 'Núñez y Asociados S.R.L.',
      document_type: 80,
      document_number: '33693450239',
      city: 'Rosario',
    },
    { external_id: 'B', account: 123, subaccount: 2, legal_name: 'Núñez y Asociados S.R.L.' },
    { external_id: 'C', account: 900_001, subaccount: 0, legal_name: 'Óptica Sur S.A.' },
  ]);
}, 120_000);
afterAll(() => record.close());

const optica = { legalName: 'Cristalería del Norte', contributorType: 5 };
const register = (body: Record<string, unknown>, options = {}) =>
  record.post('', { ...optica, ...body }, options);

describe('registering a client', () => {
  it('gives the next free account from 900000, and the grid and the history begin', async () => {
    const first = await register({ address: { city: 'Jujuy', province: 6 }, notes: 'Recomendado' });
    expect(first.status).toBe(201);
    expect(first.body.client).toMatchObject({
      code: '900000-00',
      legalName: 'Cristalería del Norte',
      registeredOn: '2026-11-24',
      origin: 'panel',
      dataAsOf: null,
      lockedFields: [],
      version: 1,
    });
    expect((await register({})).body.client.code).toBe('900002-00');
    expect(await record.gridRow('900000-00')).toMatchObject({
      legalName: 'Cristalería del Norte',
      situation: 'without-services',
    });
    const { items } = (await record.get('/900000-00/changes')).body;
    expect(items).toMatchObject([
      {
        id: first.body.changeId,
        kind: 'registered',
        fields: [
          { field: 'legalName', before: null, after: 'Cristalería del Norte' },
          { field: 'contributorType', after: 5 },
          { field: 'city' },
          { field: 'province' },
          { field: 'registeredOn' },
          { field: 'notes' },
        ],
      },
    ]);
  });

  it('gives the first free subaccount of an account that exists, or the one asked for', async () => {
    expect((await register({ account: 123 })).body.client.code).toBe('000123-01');
    expect((await register({ account: 123, subaccount: 7 })).body.client.code).toBe('000123-07');
    expect(await register({ account: 123, subaccount: 7 })).toMatchObject({
      status: 409,
      body: { code: 'clients.code-taken' },
    });
    expect(await register({ account: 555 })).toMatchObject({
      status: 404,
      body: { code: 'clients.account-not-found' },
    });
  });

  it('happens once for a key, also when the answer that was kept for it is lost', async () => {
    const once = await register({}, { key: 'the-same-key' });
    expect((await register({}, { key: 'the-same-key' })).body).toEqual(once.body);
    await record.lab.db.query('delete from platform.idempotency_keys');
    const again = await register({}, { key: 'the-same-key' });
    expect(again.body).toMatchObject({ changeId: null, client: { code: once.body.client.code } });
  });

  it('never gives one code to two at once', async () => {
    const both = await Promise.all(Array.from({ length: 5 }, () => register({})));
    const codes = both.map(({ body }) => body.client.code);
    expect(new Set(codes).size).toBe(5);
  });

  it('follows the rules, and needs the permission', async () => {
    const refused = await register({ contributorType: 1 });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/documentNumber' }] } });
    expect(await register({}, { session: record.reader })).toMatchObject({ status: 403 });
    expect(await record.post('', { legalName: 'x' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/contributorType' }] },
    });
  });
});

describe('the finder of free subaccounts', () => {
  it('names the first free one and the first client of the account', async () => {
    const { body } = await record.get('/free-subaccount?account=900001');
    expect(body).toEqual({ account: 900_001, firstCode: '900001-00', subaccount: 1 });
    expect(await record.get('/free-subaccount?account=777')).toMatchObject({ status: 404 });
  });

  it('says so when an account is full', async () => {
    await record.importClients(
      Array.from({ length: 100 }, (_, i) => ({
        external_id: `full${i}`,
        account: 800,
        subaccount: i,
        legal_name: 'Llena',
      })),
    );
    expect((await record.get('/free-subaccount?account=800')).body.subaccount).toBeNull();
    expect(await register({ account: 800 })).toMatchObject({
      status: 409,
      body: { code: 'clients.codes-exhausted' },
    });
  });
});

describe('the warning of duplicates', () => {
  const duplicates = async (query: Record<string, string>) =>
    (await record.get(`/duplicates?${new URLSearchParams(query).toString()}`)).body.items.map(
      ({ code, match }: { code: string; match: string }) => `${code} ${match}`,
    );

  it('finds the same document, written in any way, and names very much alike', async () => {
    expect(await duplicates({ document: '33-69345023-9' })).toEqual(['000123-00 document']);
    expect(await duplicates({ name: 'NUNEZ Y ASOCIADOS SRL' })).toEqual(['000123-00 name', '000123-02 name']);
    expect(await duplicates({ document: '33693450239', name: 'Nuñes y Asociados S.R.L.' })).toEqual([
      '000123-00 document',
      '000123-02 name',
    ]);
  });

  it('leaves out the client itself and names that only share a company form', async () => {
    expect(await duplicates({ document: '33693450239', except: '000123-00' })).toEqual([]);
    expect(await duplicates({ name: 'Pérez y Hermanos S.R.L.' })).toEqual([]);
    expect(await duplicates({})).toEqual([]);
  });
});
