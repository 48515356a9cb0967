import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { CreateDemoUsers, DEMO_PASSWORD } from '../../services/access/public.js';
import { ApiModule } from '../../services/app/api/api.module.js';
import { withCliContext } from '../../services/app/cli/cli.module.js';
import { PERSISTENCE } from '../../services/app/domains.js';
import { ImportFromPath } from '../../services/desktop-sync/public.js';
import { PinoLoggerService } from '../../services/platform/logging/logger.js';
import { startTestApi, testConfig } from '../../services/platform/testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../services/platform/testing/test-database.js';

const FILE = process.env.IBM_AR_CSV;

// The data set is public but not part of the repository: its path comes from outside.
(FILE ? describe : describe.skip)('real receivables of 100 customers', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let cookie: string;

  beforeAll(async () => {
    database = await createTestDatabase(PERSISTENCE);
    const config = testConfig('api', database.url, { DEMO: '1' });
    await withCliContext(
      { config, logger: new PinoLoggerService(pino({ level: 'silent' })) },
      async (context) => {
        await context.get(CreateDemoUsers, { strict: false }).execute();
        await context.get(ImportFromPath, { strict: false }).execute({
          path: FILE ?? '',
          profile: 'ibm-accounts-receivable',
          dryRun: false,
          requestedBy: 'test',
        });
      },
    );
    app = await startTestApi(config, [ApiModule.register(config)]);
    const payload = { email: 'supervision@demo.example', password: DEMO_PASSWORD };
    const answer = await app.inject({ method: 'POST', url: '/api/access/session', payload });
    cookie = `panel_session=${answer.cookies[0]?.value ?? ''}`;
  }, 180_000);
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  async function get<Body>(url: string): Promise<Body> {
    const answer = await app.inject({ url, headers: { cookie } });
    expect([url, answer.statusCode]).toEqual([url, 200]);
    return answer.json<Body>();
  }

  it.each([
    ['2012-12-31', 99, '5725.06', 61],
    ['2013-06-30', 84, '5119.85', 52],
  ])('as of %s: %i pending invoices, USD %s, %i clients', async (asOf, vouchers, amount, clients) => {
    const summary = await get(`/api/accounts/pending-summary?asOf=${asOf}&currency=USD`);
    expect(summary).toMatchObject({ vouchers, amount: { amount, currency: 'USD' }, clients });
  });

  it('are all in the grid, and the panel of each opens', async () => {
    const page = await get<{ items: { code: string }[]; total: object }>('/api/client-panel/clients');
    expect(page.total).toEqual({ value: 100, exact: true });
    for (const { code } of page.items) {
      await get(`/api/client-panel/clients/${code}/administrative`);
      await get(`/api/accounts/clients/${code}/pending-vouchers?asOf=2012-12-31`);
    }
  }, 60_000);
});
