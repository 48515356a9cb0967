import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import type { ApiConfig } from '../../platform/config/config.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { FactsModule } from '../../platform/facts/client-facts.js';
import { HealthController } from '../../platform/health/health.controller.js';
import { OperationCheck } from '../../platform/http/operation-check.js';
import { LiveModule } from '../../platform/live/live.module.js';
import { OutboxModule } from '../../platform/outbox/outbox.module.js';
import { DOMAINS, PERSISTENCE } from '../domains.js';

/** The API: every domain's controllers. It never touches a job queue: changes go to the outbox. */
@Module({})
export class ApiModule {
  static register(config: ApiConfig): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.register(config),
        ClockModule,
        DatabaseModule.register(PERSISTENCE),
        OutboxModule.register('publisher'),
        LiveModule.register('stream'),
        FactsModule,
        DiscoveryModule,
        ...DOMAINS.flatMap((domain) => domain.api ?? []),
      ],
      controllers: [HealthController],
      providers: [OperationCheck],
    };
  }
}
