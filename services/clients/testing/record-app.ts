import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  addUser,
  type ReadAnswer,
  readAnswer,
  signIn,
  type TestSession,
} from '../../access/testing/users.js';
import { ApiModule } from '../../app/api/api.module.js';
import { PERSISTENCE } from '../../app/domains.js';
import { Clock } from '../../platform/clock/clock.js';
import { ClientFacts } from '../../platform/facts/client-facts.js';
import type { BulkContext } from '../../platform/bulk/bulk-contract.js';
import { BulkLab, type BulkRow } from '../../platform/testing/bulk-lab.js';
import { startTestApi, testConfig } from '../../platform/testing/test-app.js';
import { clientsTarget } from '../persistence/bulk/clients-target.js';

type Body = Record<string, unknown>;
/** The whole API on a database of its own, with who may edit clients and who may only read them. */
export class RecordApp {
  private keys = 0;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly lab: BulkLab,
    readonly editor: TestSession,
    readonly reader: TestSession,
  ) {}

  static async start(): Promise<RecordApp> {
    const lab = await BulkLab.open(PERSISTENCE);
    const config = testConfig('api', lab.url, { RATE_LIMIT_PER_MINUTE: '100000' });
    const app = await startTestApi(config, [ApiModule.register(config)]);
    await addUser(app, 'ana@demo.example', 'administration');
    await addUser(app, 'leo@demo.example', 'read-only');
    return new RecordApp(
      app,
      lab,
      await signIn(app, 'ana@demo.example'),
      await signIn(app, 'leo@demo.example'),
    );
  }

  standAt(instant: string) {
    this.app.get(Clock).now = () => new Date(instant);
  }

  /** An import of clients, with what follows it. */
  async importClients(rows: readonly BulkRow[], context: Partial<BulkContext> = {}) {
    const report = await this.lab.load(clientsTarget, rows, context);
    await this.lab.transaction((tx) => this.app.get(ClientFacts).clientsChanged(tx, report.clientIds));
    return report;
  }

  async get(path: string, session = this.editor): Promise<ReadAnswer> {
    return readAnswer(await session.call('GET', `/api/clients${path}`));
  }

  async patch(code: string, version: number | null, payload: Body, session = this.editor) {
    return readAnswer(
      await session.call('PATCH', `/api/clients/${code}`, {
        payload,
        headers: version === null ? {} : { 'if-match': `"${version}"` },
      }),
    );
  }

  /** A POST that names a version, an Idempotency-Key of its own unless `key` is given, or neither. */
  async post(
    path: string,
    payload: Body,
    { version, key, session = this.editor }: { version?: number; key?: string; session?: TestSession } = {},
  ): Promise<ReadAnswer> {
    const headers: Record<string, string> =
      version === undefined
        ? { 'idempotency-key': key ?? `key-${String(this.keys++).padStart(6, '0')}` }
        : { 'if-match': `"${version}"` };
    return readAnswer(await session.call('POST', `/api/clients${path}`, { payload, headers }));
  }

  /** The client's row of the grid. */
  async gridRow(code: string): Promise<Body | undefined> {
    const answer = await this.editor.call('GET', `/api/client-panel/clients?text=${code}`);
    return answer.json<{ items: Body[] }>().items.find((row) => row.code === code);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.lab.close();
  }
}
