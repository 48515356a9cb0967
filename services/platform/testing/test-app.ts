import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ApiConfig, loadConfig, type MailWorkerConfig, type WorkerConfig } from '../config/config.js';
import { configureHttp, createAdapter } from '../http/http-app.js';

/** Where a test's queue lives. `redis` needs `TEST_REDIS_URL`. */
export type QueueKind = 'postgres' | 'redis';

/** The queue kinds that this machine can run; a test file loops over them. */
export const queueKinds: readonly QueueKind[] = process.env.TEST_REDIS_URL
  ? ['postgres', 'redis']
  : ['postgres'];

/** A configuration for tests; `queue: 'redis'` gets a prefix of its own, so that runs do not meet. */
export function testConfig<P extends 'api' | 'worker' | 'mail-worker'>(
  process_: P,
  databaseUrl: string,
  {
    queue = 'postgres',
    prefix,
    ...extra
  }: { queue?: QueueKind; prefix?: string } & Record<string, string | undefined> = {},
): P extends 'api' ? ApiConfig : P extends 'worker' ? WorkerConfig : MailWorkerConfig {
  const redis = queue === 'redis' ? { REDIS_URL: process.env.TEST_REDIS_URL, QUEUE_PREFIX: prefix } : {};
  return loadConfig(process_, {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '5',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    PORT: '1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    // A thread runs what was built, a test what is written.
    DOCUMENT_THREADS: '0',
    ...redis,
    ...extra,
  }) as never;
}

@Module({})
class TestRoot {}

/** Starts an HTTP application made of `modules` without a port: use `app.inject(...)`. */
export async function startTestApi(
  config: ApiConfig,
  modules: (DynamicModule | Type)[],
): Promise<NestFastifyApplication> {
  const root: DynamicModule = { module: TestRoot, imports: modules };
  const app = await NestFactory.create<NestFastifyApplication>(root, createAdapter(), {
    logger: false,
    abortOnError: false,
  });
  await configureHttp(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** Starts a worker's module in this process. */
export function startTestWorker(module: DynamicModule): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
}
