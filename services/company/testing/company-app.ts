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
import { startTestApi, testConfig } from '../../platform/testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { DEMO_PROFILE } from '../demo/profile.js';

/** A profile as a form sends it. */
export const PROFILE = DEMO_PROFILE;

/** The whole API on a database of its own, with two who may change the company and one who may only read it. */
export class CompanyApp {
  private constructor(
    private readonly testDatabase: TestDatabase,
    readonly app: NestFastifyApplication,
    readonly sol: TestSession,
    readonly ana: TestSession,
    readonly reader: TestSession,
  ) {}

  static async start(): Promise<CompanyApp> {
    const testDatabase = await createTestDatabase(PERSISTENCE);
    const config = testConfig('api', testDatabase.url);
    const app = await startTestApi(config, [ApiModule.register(config)]);
    await addUser(app, 'sol@demo.example', 'supervision');
    await addUser(app, 'ana@demo.example', 'supervision');
    await addUser(app, 'leo@demo.example', 'read-only');
    app.get(Clock).now = () => new Date('2026-06-30T12:00:00Z');
    const sessions = await Promise.all(
      ['sol', 'ana', 'leo'].map((name) => signIn(app, `${name}@demo.example`)),
    );
    const [sol, ana, reader] = sessions as [TestSession, TestSession, TestSession];
    return new CompanyApp(testDatabase, app, sol, ana, reader);
  }

  get url(): string {
    return this.testDatabase.url;
  }

  get database(): Database {
    return this.app.get(Database);
  }

  async get(path: string, session = this.reader): Promise<ReadAnswer> {
    return readAnswer(await session.call('GET', `/api/company${path}`));
  }

  /** A change of what was seen at a version. */
  async change(
    method: 'PUT' | 'DELETE',
    path: string,
    { version, payload, session = this.sol }: { version: number; payload?: object; session?: TestSession },
  ): Promise<ReadAnswer> {
    const headers = { 'if-match': `"${version}"` };
    return readAnswer(await session.call(method, `/api/company${path}`, { payload, headers }));
  }

  audited(action: string) {
    return auditOf(this.database, action);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.testDatabase.drop();
  }
}
