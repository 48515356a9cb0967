import { type CanActivate, type ExecutionContext, Injectable, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PERSISTENCE } from '../../app/domains.js';
import { Clock } from '../../platform/clock/clock.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ClientFacts, FactsModule } from '../../platform/facts/client-facts.js';
import type { Principal, RequestWithPrincipal } from '../../platform/http/principal.js';
import { LiveModule } from '../../platform/live/live.module.js';
import { OutboxModule } from '../../platform/outbox/outbox.module.js';
import { startTestApi, testConfig } from '../../platform/testing/test-app.js';
import { createTestDatabase } from '../../platform/testing/test-database.js';
import { ListClients } from '../application/list-clients.js';
import { ClientPanelApiModule, ClientPanelCliModule } from '../client-panel.module.js';
import { type ClientFilter, NO_FILTER } from '../domain/client-filter.js';

const ANYBODY = '00000000-0000-4000-8000-000000000000';

export function staff(...permissions: string[]): Principal {
  return { kind: 'user', id: ANYBODY, name: 'u', email: null, permissions: new Set(permissions) };
}
export const COLLECTOR = staff('clients.read', 'accounts.read', 'accounts.figures');

/** Signs in whoever the test says, with the permissions of a header. */
@Injectable()
class HeaderPrincipal implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<RequestWithPrincipal>();
    const { 'x-permissions': permissions = '', 'x-user': id = ANYBODY, 'x-role': role } = request.headers;
    const person = staff(...String(permissions).split(' '));
    request.principal = { ...person, id: String(id), name: `Persona ${String(id)}`, role: role as string };
    return true;
  }
}

@Module({ providers: [{ provide: APP_GUARD, useClass: HeaderPrincipal }] })
class HeaderPrincipalModule {}

/** The grid's API and commands on a database of their own, with a clock that stands where the test puts it. */
export class PanelApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async start(now: string): Promise<PanelApp> {
    const { url, drop } = await createTestDatabase(PERSISTENCE);
    const config = testConfig('api', url);
    const app = await startTestApi(config, [
      ConfigModule.register(config),
      ClockModule,
      DatabaseModule.register(PERSISTENCE),
      FactsModule,
      OutboxModule.register('publisher'),
      LiveModule.register('publisher'),
      HeaderPrincipalModule,
      ClientPanelApiModule,
      ClientPanelCliModule,
    ]);
    const panel = new PanelApp(app, url, drop);
    panel.standAt(now);
    return panel;
  }

  get db(): Database {
    return this.app.get(Database);
  }

  get transactor(): Transactor {
    return this.app.get(Transactor);
  }

  standAt(instant: string) {
    this.app.get(Clock).now = () => new Date(instant);
  }

  /** Tells the read model that clients changed, as a use case would. */
  async changed(clientIds: readonly string[]): Promise<void> {
    await this.transactor.run((tx) => this.changedIn(tx, clientIds));
  }

  changedIn(tx: Tx, clientIds: readonly string[]): Promise<void> {
    return this.app.get(ClientFacts).clientsChanged(tx, clientIds);
  }

  list(filter: Partial<ClientFilter> = {}, options: Partial<Parameters<ListClients['execute']>[0]> = {}) {
    return this.app.get(ListClients).execute({
      filter: { ...NO_FILTER, ...filter },
      sort: 'code',
      currency: 'ARS',
      limit: 200,
      principal: COLLECTOR,
      ...options,
    });
  }

  async get(url: string, permissions: string) {
    const answer = await this.app.inject({ url, headers: { 'x-permissions': permissions } });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  }

  async post(url: string, payload: object, permissions: string) {
    const headers = { 'x-permissions': permissions };
    const answer = await this.app.inject({ method: 'POST', url, payload, headers });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  }

  async serviceTypeId(name: string): Promise<string> {
    const sql = `select id from contracted_services.service_types where name = $1`;
    const [row] = await this.db.query<{ id: string }>(sql, [name]);
    if (!row) throw new Error(`No service type ${name}`);
    return row.id;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.dropDatabase();
  }
}

/** Account numbers of the rows of a page, in order. */
export function accountsOf(page: { items: { code: string }[] }): number[] {
  return page.items.map((item) => Number(item.code.slice(0, 6)));
}
