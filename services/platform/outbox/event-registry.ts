import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { EVENT_HANDLER, type EventHandlerMetadata, type HandlesEvent } from './event-handler.js';

export interface RegisteredHandler extends EventHandlerMetadata {
  instance: HandlesEvent<unknown>;
}

/** Every event handler of this process by event type and by name; refuses two of one name. */
@Injectable()
export class EventRegistry implements OnApplicationBootstrap {
  private readonly byName = new Map<string, RegisteredHandler>();

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap() {
    for (const { instance } of this.discovery.getProviders()) {
      const metadata: EventHandlerMetadata | undefined =
        instance?.constructor && Reflect.getMetadata(EVENT_HANDLER, instance.constructor);
      if (metadata) this.register({ ...metadata, instance: instance as HandlesEvent<unknown> });
    }
  }

  register(handler: RegisteredHandler) {
    const known = this.byName.get(handler.name);
    if (known && known.instance !== handler.instance)
      throw new Error(`Two event handlers named ${handler.name}`);
    this.byName.set(handler.name, handler);
  }

  handlersOf(type: string): RegisteredHandler[] {
    return [...this.byName.values()].filter((handler) => handler.contract.type === type);
  }

  get(name: string): RegisteredHandler | undefined {
    return this.byName.get(name);
  }
}
