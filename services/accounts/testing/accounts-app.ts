import {
  type CanActivate,
  type DynamicModule,
  type ExecutionContext,
  Injectable,
  Module,
  type Type,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '../../platform/clock/clock.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import type { Persistence } from '../../platform/database/data-source.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { FactsModule } from '../../platform/facts/client-facts.js';
import type { RequestWithPrincipal } from '../../platform/http/principal.js';
import { OutboxModule } from '../../platform/outbox/outbox.module.js';
import { startTestApi, testConfig } from '../../platform/testing/test-app.js';
import { AccountsApiModule } from '../accounts.module.js';
import { Ledger, LEDGER_PERSISTENCE, type Row } from './ledger.js';

const ANYBODY = '00000000-0000-4000-8000-000000000001';
const COLLECTOR = 'accounts.read accounts.figures';

/** Signs in whoever the test says, with the permissions of a header. */
@Injectable()
class HeaderPrincipal implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<RequestWithPrincipal>();
    const permissions = new Set(String(request.headers['x-permissions'] ?? '').split(' '));
    request.principal = { kind: 'user', id: ANYBODY, name: 'Prueba', email: null, permissions };
    return true;
  }
}

@Module({ providers: [{ provide: APP_GUARD, useClass: HeaderPrincipal }] })
class HeaderPrincipalModule {}

/** The API of accounts over a ledger that is written as imports write it. */
export class AccountsApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly ledger: Ledger,
  ) {}

  /** With other domains: their tables beside those of a ledger, and their modules. */
  static async start(
    persistence: readonly Persistence[] = LEDGER_PERSISTENCE,
    modules: (DynamicModule | Type)[] = [],
  ): Promise<AccountsApp> {
    const ledger = await Ledger.open(persistence);
    const config = testConfig('api', ledger.url);
    const app = await startTestApi(config, [
      ConfigModule.register(config),
      ClockModule,
      DatabaseModule.register(persistence),
      FactsModule,
      OutboxModule.register('publisher'),
      HeaderPrincipalModule,
      AccountsApiModule,
      ...modules,
    ]);
    return new AccountsApp(app, ledger);
  }

  standAt(instant: string): void {
    this.app.get(Clock).now = () => new Date(instant);
  }

  /** Rows by entity, in the order of the files; a row that is rejected fails the test. */
  async load(rows: Readonly<Record<string, readonly Row[]>>): Promise<void> {
    for (const [entity, entityRows] of Object.entries(rows)) {
      const { rejections } = await this.ledger.load(entity, entityRows);
      if (rejections.length > 0) throw new Error(`${entity}: ${JSON.stringify(rejections)}`);
    }
  }

  async get(url: string, permissions = COLLECTOR) {
    const answer = await this.app.inject({ url, headers: { 'x-permissions': permissions } });
    return { status: answer.statusCode, body: answer.json(), type: answer.headers['content-type'] };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.ledger.close();
  }
}
