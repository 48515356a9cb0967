import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import type { BaseConfig } from '../../platform/config/config.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { FactsModule } from '../../platform/facts/client-facts.js';
import { LiveModule } from '../../platform/live/live.module.js';
import type { PinoLoggerService } from '../../platform/logging/logger.js';
import { OutboxModule } from '../../platform/outbox/outbox.module.js';
import { DOMAINS, PERSISTENCE } from '../domains.js';

/** What a command may use of the domains: no HTTP, no queue workers. */
@Module({})
export class CliModule {
  static register(config: BaseConfig): DynamicModule {
    return {
      module: CliModule,
      imports: [
        ConfigModule.register(config),
        ClockModule,
        DatabaseModule.register(PERSISTENCE),
        OutboxModule.register('publisher'),
        LiveModule.register('publisher'),
        FactsModule,
        ...DOMAINS.flatMap((domain) => domain.cli ?? []),
      ],
    };
  }
}

/** Runs `work` with the command line's modules and closes them. */
export async function withCliContext<T>(
  input: { config: BaseConfig; logger: PinoLoggerService },
  work: (context: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const context = await NestFactory.createApplicationContext(CliModule.register(input.config), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
