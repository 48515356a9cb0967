import {
  createPostgresBackend,
  createPostgresRelayBackend,
  createRedisBackend,
  type ConnectionOptions,
  Relay,
  runMigrations,
  setDefaultBackendFactory,
} from 'bullmq';
import pg from 'pg';
import type { BaseConfig } from '../config/config.js';

export type QueueConfig = Pick<BaseConfig, 'DATABASE_URL' | 'REDIS_URL' | 'QUEUE_PREFIX'>;

/** Each queue object on PostgreSQL owns a small pool of its own. */
const POSTGRES_POOL_SIZE = 4;

function postgresConnection(config: QueueConfig) {
  return {
    connectionString: config.DATABASE_URL,
    schema: config.QUEUE_PREFIX,
    max: POSTGRES_POOL_SIZE,
    skipMigrations: true,
    application_name: 'panel-queue',
  };
}

/**
 * The one place that knows where queues live: on Redis when `REDIS_URL` is set, otherwise in a schema
 * of the same PostgreSQL. Sets BullMQ's process-wide backend, because @nestjs/bullmq constructs queues
 * and workers itself.
 */
export function queueOptions(config: QueueConfig): { connection: ConnectionOptions; prefix: string } {
  if (config.REDIS_URL) {
    setDefaultBackendFactory(createRedisBackend);
    return {
      // Producers fail fast (the outbox keeps what could not be queued); BullMQ's workers wait by themselves.
      connection: { url: config.REDIS_URL, maxRetriesPerRequest: null, enableOfflineQueue: false },
      prefix: config.QUEUE_PREFIX,
    };
  }
  setDefaultBackendFactory(createPostgresBackend);
  return {
    connection: postgresConnection(config) as unknown as ConnectionOptions,
    prefix: config.QUEUE_PREFIX,
  };
}

/** The fan-out of live updates between processes. BullMQ's Relay is experimental: this file alone knows it. */
export function createRelay(config: QueueConfig, isClosing: () => boolean): Relay {
  if (config.REDIS_URL) {
    return new Relay({
      connection: {
        url: config.REDIS_URL,
        maxRetriesPerRequest: null,
        // Without an end, a Redis that is down would keep a stopping process alive.
        retryStrategy: (times: number) => (isClosing() ? null : Math.min(times * 200, 3000)),
      },
      prefix: config.QUEUE_PREFIX,
      namespace: 'live',
    });
  }
  return new Relay({
    connection: postgresConnection(config),
    backend: createPostgresRelayBackend,
    namespace: 'live',
  }) as unknown as Relay;
}

/** Creates or upgrades BullMQ's own tables. Part of `migrate`; nothing to do on Redis. */
export async function migrateQueues(config: QueueConfig): Promise<void> {
  if (config.REDIS_URL) return;
  const client = new pg.Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  try {
    await runMigrations(client, config.QUEUE_PREFIX);
  } finally {
    await client.end();
  }
}
