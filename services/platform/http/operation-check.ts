import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { OPERATION } from './operation-options.js';

/** Refuses to start with an endpoint that does not declare its permission. */
@Injectable()
export class OperationCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap() {
    const undeclared = this.discovery.getControllers().flatMap(({ instance, name }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((method) => isEndpoint(prototype[method]) && !hasOperation(prototype[method]))
        .map((method) => `${name}.${method}`);
    });
    if (undeclared.length > 0)
      throw new Error(`Endpoints without a declared permission: ${undeclared.join(', ')}`);
  }
}

function isEndpoint(method: unknown): boolean {
  return (
    typeof method === 'function' &&
    RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as number] !== undefined
  );
}

function hasOperation(method: unknown): boolean {
  return Reflect.hasMetadata(OPERATION, method as object);
}
