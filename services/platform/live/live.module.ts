import { type DynamicModule, Module } from '@nestjs/common';
import { LiveController } from './live.controller.js';
import { LiveUpdates } from './live-updates.js';

@Module({})
export class LiveModule {
  static register(role: 'publisher' | 'stream'): DynamicModule {
    return {
      module: LiveModule,
      global: true,
      controllers: role === 'stream' ? [LiveController] : [],
      providers: [LiveUpdates],
      exports: [LiveUpdates],
    };
  }
}
