import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CanActivate, type ExecutionContext, Injectable, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import type { RequestWithPrincipal } from '../../platform/http/principal.js';
import { platformPersistence } from '../../platform/persistence/index.js';
import { BulkLab } from '../../platform/testing/bulk-lab.js';
import { startTestApi, testConfig } from '../../platform/testing/test-app.js';
import { ClientsApiModule } from '../clients.module.js';
import { clientsTarget } from '../persistence/bulk/clients-target.js';
import { contactsTarget } from '../persistence/bulk/contacts-target.js';
import { clientsPersistence } from '../persistence/index.js';
import { clientSchema, contactListSchema } from './clients.schemas.js';

/** Somebody who is signed in; who may do what is tested in `access`. */
@Injectable()
class AnyPrincipal implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<RequestWithPrincipal>();
    request.principal = { kind: 'user', id: '1', name: 'Prueba', email: null, permissions: new Set() };
    return true;
  }
}

@Module({ providers: [{ provide: APP_GUARD, useClass: AnyPrincipal }] })
class AnyPrincipalModule {}

const PERSISTENCE = [platformPersistence, clientsPersistence];
let lab: BulkLab;
let app: NestFastifyApplication;
beforeAll(async () => {
  lab = await BulkLab.open(PERSISTENCE);
  const config = testConfig('api', lab.url);
  app = await startTestApi(config, [
    ConfigModule.register(config),
    ClockModule,
    DatabaseModule.register(PERSISTENCE),
    AnyPrincipalModule,
    ClientsApiModule,
  ]);
  await lab.load(clientsTarget, [
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
  await lab.load(contactsTarget, [
    { external_id: 'a', client_external_id: 'X1', full_name: 'Ana', emails: ['ana@x.example'] },
    { external_id: 'b', client_external_id: 'X1', full_name: 'Beto', is_primary: true },
  ]);
}, 120_000);
afterAll(async () => {
  await app.close();
  await lab.close();
});

const get = async (url: string) => {
  const answer = await app.inject({ url });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
};

describe('the client record', () => {
  it('comes whole, with its version, where it comes from and what is odd about it', async () => {
    const { status, headers, body } = await get('/api/clients/000123-01');
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
    const missing = await get('/api/clients/000123-02');
    expect(missing).toMatchObject({ status: 404, body: { code: 'clients.not-found' } });
    const partial = await get('/api/clients/123-1');
    expect(partial).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });
});

describe('the contacts of a client', () => {
  it('come with what each may do, the primary one first', async () => {
    const { status, body } = await get('/api/clients/000123-01/contacts');
    expect(status).toBe(200);
    expect(contactListSchema.strict().parse(body).items).toMatchObject([
      { fullName: 'Beto', isPrimary: true },
      { fullName: 'Ana', emails: ['ana@x.example'], receivesStatements: false },
    ]);
    expect(await get('/api/clients/999999-99/contacts')).toMatchObject({ status: 404 });
  });
});
