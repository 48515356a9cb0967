import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { clientsPersistence } from '../../clients/persistence/index.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { platformPersistence } from '../../platform/persistence/index.js';
import { startTestApi, testConfig } from '../../platform/testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { ContractedServicesApiModule } from '../contracted-services.module.js';
import { contractedServicesPersistence } from '../persistence/index.js';

const PERSISTENCE = [platformPersistence, clientsPersistence, contractedServicesPersistence];
let database: TestDatabase;
let app: NestFastifyApplication;
beforeAll(async () => {
  database = await createTestDatabase(PERSISTENCE);
  const config = testConfig('api', database.url);
  app = await startTestApi(config, [
    ConfigModule.register(config),
    ClockModule,
    DatabaseModule.register(PERSISTENCE),
    ContractedServicesApiModule,
  ]);
}, 120_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

it('lists the catalogue of service types by name, as it is first installed', async () => {
  const answer = await app.inject({ url: '/api/contracted-services/types' });
  expect(answer.statusCode).toBe(200);
  const { items } = answer.json<{ items: { id: string; name: string }[] }>();
  expect(items.map(({ name }) => name)).toEqual([
    'Capacitación',
    'Hosting',
    'Implementación',
    'Mantenimientos Evolutivos',
    'Programación',
    'Soporte',
  ]);
  expect(items[0]).toEqual({
    id: expect.any(String),
    name: 'Capacitación',
    countsForSituation: true,
    active: true,
  });
});
