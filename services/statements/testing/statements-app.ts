import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { addUser, type Answer, signIn, type TestSession } from '../../access/testing/users.js';
import { Ledger, type Row } from '../../accounts/testing/ledger.js';
import { ApiModule } from '../../app/api/api.module.js';
import { PERSISTENCE } from '../../app/domains.js';
import { PROFILE } from '../../company/testing/company-app.js';
import { Clock } from '../../platform/clock/clock.js';
import { startTestApi, testConfig } from '../../platform/testing/test-app.js';

export const CODE = '000001-00';
const URL = `/api/statements/clients/${CODE}`;

type Rows = Readonly<Record<string, readonly Row[]>>;

export interface ContactToPlant {
  readonly name: string;
  readonly emails?: readonly string[];
  readonly receivesStatements?: boolean | null;
  readonly validUntil?: string;
}

/** The whole API over a ledger written as imports write it, with a collector signed in and a client of three contacts. */
export class StatementsApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly ledger: Ledger,
    readonly collector: TestSession,
    /** Sees figures, but may not send. */
    readonly clerk: TestSession,
    /** Sees no figures. */
    readonly support: TestSession,
  ) {}

  static async start(): Promise<StatementsApp> {
    const ledger = await Ledger.open(PERSISTENCE);
    const config = testConfig('api', ledger.url);
    const app = await startTestApi(config, [ApiModule.register(config)]);
    app.get(Clock).now = () => new Date('2026-08-20T12:00:00Z');
    await ledger.db.query(
      `delete from access.role_permissions where role_key = 'administration' and permission = 'messages.send'`,
    );
    const session = async (name: string, role: string) => {
      await addUser(app, `${name}@demo.example`, role);
      return signIn(app, `${name}@demo.example`);
    };
    return new StatementsApp(
      app,
      ledger,
      await session('cata', 'collections'),
      await session('ada', 'administration'),
      await session('simon', 'support'),
    );
  }

  /** The company's profile, as its screen saves it. */
  async writeCompany(): Promise<void> {
    await addUser(this.app, 'sol@demo.example', 'supervision');
    const session = await signIn(this.app, 'sol@demo.example');
    const answer = await session.call('PUT', '/api/company/profile', {
      payload: PROFILE,
      headers: { 'if-match': '"0"' },
    });
    if (answer.statusCode !== 200) throw new Error(`The profile was refused: ${answer.body}`);
  }

  /** The client `c1` with these rows and contacts; gives the contacts' ids. */
  async given(rows: Rows, contacts: readonly ContactToPlant[] = []): Promise<string[]> {
    const [clientId] = await this.ledger.clients({ id: 'c1', account: 1 });
    await this.load(rows);
    const ids: string[] = [];
    for (const { name, emails, receivesStatements, validUntil } of contacts) {
      const [row] = await this.ledger.db.query<{ id: string }>(
        `insert into clients.contacts (client_id, origin, external_id, full_name, emails, receives_statements, valid_until)
        values ($1, 'test', $2::text, $2::text, $3, $4, $5) returning id`,
        [
          clientId,
          name,
          emails ?? [`${name}@cliente.example`],
          receivesStatements ?? null,
          validUntil ?? null,
        ],
      );
      ids.push((row as { id: string }).id);
    }
    return ids;
  }

  async load(rows: Rows): Promise<void> {
    for (const [entity, entityRows] of Object.entries(rows)) {
      const { rejections } = await this.ledger.load(entity, entityRows);
      if (rejections.length > 0) throw new Error(`${entity}: ${JSON.stringify(rejections)}`);
    }
  }

  issue(payload: object, { session = this.collector, key = randomUUID() as string } = {}): Promise<Answer> {
    return session.call('POST', `${URL}/statements`, { payload, headers: { 'idempotency-key': key } });
  }

  get(path: string, session = this.collector, headers: Record<string, string> = {}): Promise<Answer> {
    return session.call('GET', path.startsWith('/api') ? path : `${URL}${path}`, { headers });
  }

  preview(payload: object, session = this.collector): Promise<Answer> {
    return session.call('POST', `${URL}/preview`, { payload });
  }

  /** Bytes as they leave the server. */
  async bytes(path: string): Promise<Buffer> {
    const answer = await this.app.inject({ url: path, headers: { cookie: this.collector.cookie } });
    return answer.rawPayload;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.ledger.close();
  }
}
