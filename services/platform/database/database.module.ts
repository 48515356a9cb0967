import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type BaseConfig, CONFIG } from '../config/config.js';
import { dataSourceOptions, type Persistence } from './data-source.js';
import { Database } from './database.js';
import { Transactor } from './transactor.js';

@Module({})
export class DatabaseModule {
  static register(persistence: readonly Persistence[]): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: BaseConfig) => ({
            ...dataSourceOptions(config, persistence),
            retryAttempts: 0,
          }),
        }),
      ],
      providers: [Database, Transactor],
      exports: [Database, Transactor],
    };
  }
}
