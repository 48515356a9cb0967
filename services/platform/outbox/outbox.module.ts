import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EventRegistry } from './event-registry.js';
import { HandleEvent } from './handle-event.job.js';
import { Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';

@Module({})
export class OutboxModule {
  /** `publisher`: append only. `relay`: also moves events to the queue and runs their handlers (the worker). */
  static register(role: 'publisher' | 'relay'): DynamicModule {
    return {
      module: OutboxModule,
      global: true,
      imports: [DiscoveryModule],
      providers: role === 'relay' ? [Outbox, EventRegistry, HandleEvent, OutboxRelay] : [Outbox],
      exports: role === 'relay' ? [Outbox, EventRegistry, OutboxRelay] : [Outbox],
    };
  }
}
