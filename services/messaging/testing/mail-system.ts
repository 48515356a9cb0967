import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { clientsPersistence } from '../../clients/persistence/index.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import type { BaseConfig } from '../../platform/config/config.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { LiveModule } from '../../platform/live/live.module.js';
import { OutboxModule } from '../../platform/outbox/outbox.module.js';
import { platformPersistence } from '../../platform/persistence/index.js';
import type { QueueName } from '../../platform/queues/job-contract.js';
import { QueuesModule } from '../../platform/queues/queues.module.js';
import { type QueueKind, startTestWorker, testConfig } from '../../platform/testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { MessagingModule } from '../messaging.module.js';
import { MessagingMailWorkerModule, MessagingWorkerModule } from '../messaging-workers.module.js';
import { messagingPersistence } from '../persistence/index.js';

export const MAIL_PERSISTENCE = [platformPersistence, clientsPersistence, messagingPersistence];

/** Fast enough for a test, in the proportions of production. */
const SETTINGS = {
  SWEEP_SECONDS: '1',
  MAIL_LEASE_SECONDS: '3',
  MAIL_RETRY_BASE_SECONDS: '1',
  MAIL_MAX_ATTEMPTS: '3',
  MAIL_CONCURRENCY: '5',
};

@Module({})
class MailTestRoot {}

function compose(
  config: BaseConfig,
  domain: Type,
  { role, queues }: { role: 'relay' | 'publisher'; queues: QueueName[] },
): DynamicModule {
  return {
    module: MailTestRoot,
    imports: [
      ConfigModule.register(config),
      ClockModule,
      DatabaseModule.register(MAIL_PERSISTENCE),
      QueuesModule.register(queues, () => 5),
      OutboxModule.register(role),
      LiveModule.register('publisher'),
      MessagingModule,
      domain,
    ],
  };
}

/** A worker and mail workers in this process, on a database and a queue of their own. */
export class MailSystem {
  private readonly started: INestApplicationContext[] = [];

  private constructor(
    readonly database: TestDatabase,
    private readonly settings: Record<string, string> & { queue: QueueKind; prefix: string },
    readonly worker: INestApplicationContext,
  ) {
    this.started.push(worker);
  }

  static async start(
    queue: QueueKind,
    smtpUrl: string,
    settings: Record<string, string> = {},
  ): Promise<MailSystem> {
    const database = await createTestDatabase(MAIL_PERSISTENCE);
    const prefix = `t${randomUUID().slice(0, 8)}`;
    const all = { ...SETTINGS, SMTP_URL: smtpUrl, ...settings, queue, prefix };
    const config = testConfig('worker', database.url, all);
    const worker = await startTestWorker(
      compose(config, MessagingWorkerModule, { role: 'relay', queues: ['events', 'work'] }),
    );
    return new MailSystem(database, all, worker);
  }

  async addMailWorker(settings: Record<string, string> = {}): Promise<INestApplicationContext> {
    const config = testConfig('mail-worker', this.database.url, { ...this.settings, ...settings });
    const mailWorker = await startTestWorker(
      compose(config, MessagingMailWorkerModule, { role: 'publisher', queues: ['mail'] }),
    );
    this.started.push(mailWorker);
    return mailWorker;
  }

  get db(): Database {
    return this.worker.get(Database);
  }

  async stop(): Promise<void> {
    for (const app of this.started.reverse()) await app.close();
    await this.database.drop();
  }
}
