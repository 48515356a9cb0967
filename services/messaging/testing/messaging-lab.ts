import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { Transactor } from '../../platform/database/transactor.js';
import { OutboxModule } from '../../platform/outbox/outbox.module.js';
import { testConfig } from '../../platform/testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { MessagingFacade, MessagingModule, type MessageToQueue, type QueuedMessage } from '../public.js';
import { addClient } from './fixtures.js';
import { MAIL_PERSISTENCE } from './mail-system.js';

export const AUTHOR = { principalId: 'user:1', name: 'Ana Paz' };
export const ORIGIN = { kind: 'statement', id: '01900000-0000-7000-8000-000000000118' } as const;

/** The facade as another domain uses it, on a database with one client of two contacts; nothing is sent. */
export class MessagingLab {
  private keys = 0;

  private constructor(
    private readonly database: TestDatabase,
    readonly app: INestApplicationContext,
    readonly client: Awaited<ReturnType<typeof addClient>>,
  ) {}

  static async start(): Promise<MessagingLab> {
    const database = await createTestDatabase(MAIL_PERSISTENCE);
    @Module({
      imports: [
        ConfigModule.register(testConfig('worker', database.url)),
        ClockModule,
        DatabaseModule.register(MAIL_PERSISTENCE),
        OutboxModule.register('publisher'),
        MessagingModule,
      ],
    })
    class Root {}
    const app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
    const client = await addClient(app.get(Database), 123, ['uno@cliente.example', 'dos@cliente.example']);
    return new MessagingLab(database, app, client);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  get db(): Database {
    return this.app.get(Database);
  }

  get transactor(): Transactor {
    return this.app.get(Transactor);
  }

  get facade(): MessagingFacade {
    return this.app.get(MessagingFacade);
  }

  /** A statement to both contacts under a key of its own. */
  message(changes: Partial<MessageToQueue> = {}): MessageToQueue {
    return {
      clientId: this.client.id,
      clientCode: this.client.code,
      subject: 'Resumen de cuenta',
      text: 'Estimados:\r\nadjuntamos su resumen.',
      html: '<p>Estimados: adjuntamos su resumen.</p>',
      replyTo: { name: 'Cobranzas', address: 'cobranzas@demo.example' },
      recipients: this.client.contactIds.map((contactId, i) => ({
        contactId,
        name: `Contacto ${i}`,
        address: `c${i}@cliente.example`,
      })),
      attachments: [],
      intentKey: `statement:${this.keys++}`,
      origin: ORIGIN,
      notBefore: null,
      ...changes,
    };
  }

  queue(...messages: MessageToQueue[]): Promise<readonly QueuedMessage[]> {
    return this.transactor.run((tx) => this.facade.queueMessages(tx, messages, AUTHOR));
  }

  async eventsOf(messageId: string, type = 'messaging.message-queued.v1'): Promise<unknown[]> {
    const rows = await this.db.query<{ payload: unknown }>(
      `select payload from platform.outbox_events where payload ->> 'messageId' = $1 and type = $2 order by id`,
      [messageId, type],
    );
    return rows.map(({ payload }) => payload);
  }
}
