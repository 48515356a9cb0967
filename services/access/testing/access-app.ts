import type { DynamicModule, Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { startTestApi, testConfig } from '../../platform/testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { platformPersistence } from '../../platform/persistence/index.js';
import { AccessApiModule } from '../access.module.js';
import { accessPersistence } from '../persistence/index.js';

export const ACCESS_PERSISTENCE = [platformPersistence, accessPersistence];

export interface AccessTestApp {
  app: NestFastifyApplication;
  database: TestDatabase;
  close(): Promise<void>;
}

/** An API made of this domain (and `modules`) on a database of its own, or on `database` as a second process would be. */
export async function startAccessApp(
  settings: Record<string, string> = {},
  { modules = [], database }: { modules?: (DynamicModule | Type)[]; database?: TestDatabase } = {},
): Promise<AccessTestApp> {
  const own = database ?? (await createTestDatabase(ACCESS_PERSISTENCE));
  const config = testConfig('api', own.url, settings);
  const app = await startTestApi(config, [
    ConfigModule.register(config),
    ClockModule,
    DatabaseModule.register(ACCESS_PERSISTENCE),
    DiscoveryModule,
    AccessApiModule,
    ...modules,
  ]);
  return {
    app,
    database: own,
    close: async () => {
      await app.close();
      if (!database) await own.drop();
    },
  };
}
