import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CONFIG } from '../config/config.js';
import { type QueueName, QUEUE_NAMES } from './job-contract.js';
import { JobQueue } from './job-queue.js';
import { JobRegistry } from './job-registry.js';
import { processorFor } from './job-processor.js';
import { type QueueConfig, queueOptions } from './queue-backend.js';

@Module({})
export class QueuesModule {
  /** Queues to add to, and workers for the queues in `consumes`. */
  static register(consumes: readonly QueueName[], concurrency: (config: never) => number): DynamicModule {
    return {
      module: QueuesModule,
      global: true,
      imports: [
        DiscoveryModule,
        BullModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: QueueConfig) => queueOptions(config),
        }),
        BullModule.registerQueue(...QUEUE_NAMES.map((name) => ({ name }))),
      ],
      providers: [
        JobQueue,
        JobRegistry,
        { provide: 'QUEUE_CONCURRENCY', inject: [CONFIG], useFactory: concurrency },
        ...consumes.map(processorFor),
      ],
      exports: [JobQueue, JobRegistry],
    };
  }
}
