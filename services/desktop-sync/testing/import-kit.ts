import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { type BaseConfig, loadConfig } from '../../platform/config/config.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import type { Persistence } from '../../platform/database/data-source.js';
import { Database } from '../../platform/database/database.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { FactsModule } from '../../platform/facts/client-facts.js';
import { LiveModule } from '../../platform/live/live.module.js';
import { OutboxModule } from '../../platform/outbox/outbox.module.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { ImportFromPath, type ImportRequest } from '../application/import-from-path.js';
import type { ImportReport } from '../application/import-report.js';

const IMPORTED_TABLES = [
  'clients.clients',
  'clients.contacts',
  'accounts.credit_profiles',
  'accounts.exchange_rates',
  'accounts.vouchers',
  'accounts.instalments',
  'accounts.receipt_lines',
  'accounts.applications',
  'contracted_services.contracted_services',
  'solutions.releases',
  'solutions.installations',
  'bitacora.interactions',
];
/** Identifiers made here, and moments. */
const VOLATILE_COLUMNS = [
  ...['id', 'client_id', 'voucher_id', 'credit_id', 'contact_id', 'instalment_id', 'service_type_id'],
  ...[
    'product_id',
    'release_id',
    'credit_client_id',
    'voucher_client_id',
    'updated_at',
    'created_at',
    'recorded_at',
  ],
];

@Module({})
class ImportTestRoot {}

/** The import engine on a database and a folder of its own. */
export class ImportKit {
  private constructor(
    readonly database: TestDatabase,
    readonly folder: string,
    private readonly context: INestApplicationContext,
  ) {}

  static async start(persistence: readonly Persistence[], modules: readonly Type[]): Promise<ImportKit> {
    const database = await createTestDatabase(persistence);
    const config: BaseConfig = loadConfig('cli', {
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: '4',
      LOG_LEVEL: 'silent',
    });
    const root: DynamicModule = {
      module: ImportTestRoot,
      imports: [
        ConfigModule.register(config),
        ClockModule,
        DatabaseModule.register(persistence),
        OutboxModule.register('publisher'),
        LiveModule.register('publisher'),
        FactsModule,
        ...modules,
      ],
    };
    const context = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
    return new ImportKit(database, mkdtempSync(path.join(tmpdir(), 'import-')), context);
  }

  async stop(): Promise<void> {
    await this.context.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.reportPath, { force: true });
  }

  get reportPath(): string {
    return `${this.folder}-report.csv`;
  }

  async emptyDatabase(): Promise<void> {
    await this.query(
      `truncate clients.clients, accounts.exchange_rates, solutions.releases, desktop_sync.import_runs,
         platform.outbox_events cascade`,
    );
  }

  /** Replaces the folder's files; text is written as Windows-1252, as the desktop program does. */
  writeFiles(files: Readonly<Record<string, string>>): void {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder);
    for (const [name, text] of Object.entries(files)) this.writeFile(name, Buffer.from(text, 'latin1'));
  }

  writeFile(name: string, content: Buffer): void {
    writeFileSync(path.join(this.folder, name), content);
  }

  import(request: Partial<ImportRequest> = {}): Promise<ImportReport> {
    return this.context.get(ImportFromPath, { strict: false }).execute({
      path: this.folder,
      dryRun: false,
      requestedBy: 'test',
      reportPath: this.reportPath,
      ...request,
    });
  }

  /** A digest of each table that was imported into, without what differs between any two loads. */
  async endState(): Promise<Record<string, string>> {
    const digests: Record<string, string> = {};
    for (const table of IMPORTED_TABLES) {
      const [row] = await this.query<{ digest: string }>(
        `select count(*) || ':' || md5(string_agg(x::text, ',' order by x::text)) as digest
           from (select to_jsonb(t) - $1::text[] as x from ${table} t) imported`,
        [VOLATILE_COLUMNS],
      );
      digests[table] = row?.digest ?? '';
    }
    return digests;
  }

  query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.context.get(Database, { strict: false }).query<Row>(sql, values);
  }
}
