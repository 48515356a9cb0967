import { type DynamicModule, Module } from '@nestjs/common';
import { type BaseConfig, CONFIG } from './config.js';

@Module({})
export class ConfigModule {
  static register(config: BaseConfig): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
  }
}
