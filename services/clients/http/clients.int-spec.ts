import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactsTarget } from '../persistence/bulk/contacts-target.js';
import { RecordApp } from '../testing/record-app.js';
import { clientSchema, contactListSchema } from './clients.schemas.js';

let record: RecordApp;
beforeAll(async () => {
  record = await RecordApp.start();
  await record.importClients([
    {
      external_id: 'X1',
      account: 123,
      subaccount: 1,
      legal_name: 'Núñez',
      contributor_type: 1,
      province: 0,
      city: 'Ciudad Autónoma de Buenos Aires',
      registered_on: '2019-03-15',
    },
  ]);
  await record.lab.load(contactsTarget, [
    { external_id: 'a', client_external_id: 'X1', full_name: 'Ana', emails: ['ana@x.example'] },
    { external_id: 'b', client_external_id: 'X1', full_name: 'Beto', is_primary: true },
  ]);
}, 120_000);
afterAll(() => record.close());

describe('the client record', () => {
  it('comes whole, with its version, where it comes from and what is odd about it', async () => {
    const { status, headers, body } = await record.get('/000123-01');
    expect(status).toBe(200);
    expect(headers.etag).toBe('"1"');
    expect(clientSchema.strict().parse(body)).toMatchObject({
      code: '000123-01',
      legalName: 'Núñez',
      tradeName: 'Núñez',
      address: { province: 0, street: null },
      registeredOn: '2019-03-15',
      origin: 'erp',
      externalId: 'X1',
      dataAsOf: '2026-06-30T12:00:00.000Z',
      observations: ['cuit-missing'],
    });
  });

  it('is not found under another code, and only a whole code names one', async () => {
    const missing = await record.get('/000123-02');
    expect(missing).toMatchObject({ status: 404, body: { code: 'clients.not-found' } });
    const partial = await record.get('/123-1');
    expect(partial).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });
});

describe('the contacts of a client', () => {
  it('come with what each may do, the primary one first', async () => {
    const { status, body } = await record.get('/000123-01/contacts');
    expect(status).toBe(200);
    expect(contactListSchema.strict().parse(body).items).toMatchObject([
      { fullName: 'Beto', isPrimary: true },
      { fullName: 'Ana', emails: ['ana@x.example'], receivesStatements: false },
    ]);
    expect(await record.get('/999999-99/contacts')).toMatchObject({ status: 404 });
  });
});
