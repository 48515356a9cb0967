import { type DynamicModule, Module } from '@nestjs/common';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import type { MailWorkerConfig } from '../../platform/config/config.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { FactsModule } from '../../platform/facts/client-facts.js';
import { LiveModule } from '../../platform/live/live.module.js';
import { OutboxModule } from '../../platform/outbox/outbox.module.js';
import { QueuesModule } from '../../platform/queues/queues.module.js';
import { DOMAINS, PERSISTENCE } from '../domains.js';

/** SMTP and nothing else; scaled by starting more of it. */
@Module({})
export class MailWorkerModule {
  static register(config: MailWorkerConfig): DynamicModule {
    return {
      module: MailWorkerModule,
      imports: [
        ConfigModule.register(config),
        ClockModule,
        DatabaseModule.register(PERSISTENCE),
        QueuesModule.register(['mail'], ({ MAIL_CONCURRENCY }: MailWorkerConfig) => MAIL_CONCURRENCY),
        OutboxModule.register('publisher'),
        LiveModule.register('publisher'),
        FactsModule,
        ...DOMAINS.flatMap((domain) => domain.mailWorker ?? []),
      ],
    };
  }
}
