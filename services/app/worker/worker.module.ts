import { type DynamicModule, Module } from '@nestjs/common';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import type { WorkerConfig } from '../../platform/config/config.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { FactsModule } from '../../platform/facts/client-facts.js';
import { LiveModule } from '../../platform/live/live.module.js';
import { OutboxModule } from '../../platform/outbox/outbox.module.js';
import { QueuesModule } from '../../platform/queues/queues.module.js';
import { DOMAINS, PERSISTENCE } from '../domains.js';

/** Moves events to the queue, runs their handlers and the background work; may run many times. */
@Module({})
export class WorkerModule {
  static register(config: WorkerConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.register(config),
        ClockModule,
        DatabaseModule.register(PERSISTENCE),
        QueuesModule.register(['events', 'work'], ({ EVENT_CONCURRENCY }: WorkerConfig) => EVENT_CONCURRENCY),
        OutboxModule.register('relay'),
        LiveModule.register('publisher'),
        FactsModule,
        ...DOMAINS.flatMap((domain) => domain.worker ?? []),
      ],
    };
  }
}
