import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  addUser,
  auditOf,
  type ReadAnswer,
  readAnswer,
  signIn,
  type TestSession,
} from '../../access/testing/users.js';
import { ApiModule } from '../../app/api/api.module.js';
import { PERSISTENCE } from '../../app/domains.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ClientFacts } from '../../platform/facts/client-facts.js';
import { startTestApi, testConfig } from '../../platform/testing/test-app.js';
import { Ledger, type Row } from './ledger.js';

/** The whole API over a ledger, with two who may grant exceptions and one who sees no figures. */
export class CreditLab {
  private made = 0;
  private keys = 0;

  private constructor(
    private readonly ledger: Ledger,
    private readonly app: NestFastifyApplication,
    readonly sol: TestSession,
    readonly ana: TestSession,
    readonly reader: TestSession,
  ) {}

  static async start(): Promise<CreditLab> {
    const ledger = await Ledger.open(PERSISTENCE);
    const config = testConfig('api', ledger.url, { RATE_LIMIT_PER_MINUTE: '100000' });
    const app = await startTestApi(config, [ApiModule.register(config)]);
    // Sessions begin on the days that the tests stand on, or they would have ended.
    app.get(Clock).now = () => new Date('2026-06-30T12:00:00Z');
    await addUser(app, 'sol@demo.example', 'supervision');
    await addUser(app, 'ana@demo.example', 'supervision');
    await addUser(app, 'leo@demo.example', 'read-only');
    const sessions = await Promise.all(
      ['sol', 'ana', 'leo'].map((name) => signIn(app, `${name}@demo.example`)),
    );
    const [sol, ana, reader] = sessions as [TestSession, TestSession, TestSession];
    return new CreditLab(ledger, app, sol, ana, reader);
  }

  get database(): Database {
    return this.app.get(Database);
  }

  standAt(instant: string): void {
    this.app.get(Clock).now = () => new Date(instant);
  }

  /** A client of its own with vouchers and a credit profile, as an import leaves it; gives its code. */
  async debtor(vouchers: readonly Row[], profile?: Row): Promise<string> {
    const account = ++this.made;
    const id = `c${account}`;
    const [clientId] = (await this.ledger.clients({ id, account })) as [string];
    const own = (row: Row) => ({ ...row, client_external_id: id });
    await this.ledger.load(
      'vouchers',
      vouchers.map((row) => ({ ...own(row), external_id: `${id}-${String(row.external_id)}` })),
    );
    if (profile) await this.ledger.load('credit_profiles', [own(profile)]);
    await this.app.get(Transactor).run((tx) => this.app.get(ClientFacts).clientsChanged(tx, [clientId]));
    return `${String(account).padStart(6, '0')}-00`;
  }

  async get(code: string, path = '', who = this.sol): Promise<ReadAnswer> {
    return readAnswer(await who.call('GET', `/api/accounts/clients/${code}/credit${path}`));
  }

  async post(
    code: string,
    path: string,
    payload: object,
    headers: Record<string, string>,
    who: TestSession,
  ): Promise<ReadAnswer> {
    const url = `/api/accounts/clients/${code}/credit${path}`;
    return readAnswer(await who.call('POST', url, { payload, headers }));
  }

  /** With an Idempotency-Key of its own unless one is given. */
  grant(
    code: string,
    payload: object,
    { key = `key-${String(++this.keys).padStart(6, '0')}`, who = this.sol } = {},
  ): Promise<ReadAnswer> {
    return this.post(code, '/overrides', payload, { 'idempotency-key': key }, who);
  }

  /** The credit part of the panel's head. */
  async head(code: string): Promise<unknown> {
    const answer = await this.sol.call('GET', `/api/client-panel/clients/${code}/administrative`);
    return answer.json<{ credit: unknown }>().credit;
  }

  async gridState(code: string): Promise<unknown> {
    const answer = await this.sol.call('GET', `/api/client-panel/clients?text=${code}`);
    return answer.json<{ items: { code: string; creditState: string }[] }>().items[0]?.creditState;
  }

  /** When the grid looks at the client again. */
  async nextChange(code: string): Promise<string | null> {
    const [row] = await this.database.query<{ next: string | null }>(
      `select next_change_on as next from client_panel.client_rows where code = $1`,
      [code],
    );
    return row?.next ?? null;
  }

  audited(action: string) {
    return auditOf(this.database, action);
  }

  async events(type: string): Promise<unknown[]> {
    const rows = await this.database.query<{ payload: unknown }>(
      `select payload from platform.outbox_events where type = $1 order by id`,
      [type],
    );
    return rows.map(({ payload }) => payload);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.ledger.close();
  }
}
