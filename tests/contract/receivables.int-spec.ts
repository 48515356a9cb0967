import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

interface Expected {
  asOf: string;
  vouchers: number;
  amount: string;
  clients: number;
  /** How many and how much, by days overdue; buckets left out are empty. */
  ageing: Partial<Record<string, [vouchers: number, amount: string]>>;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** 2,466 public invoices of 100 customers; not part of the repository, so it may lie beside it or anywhere. */
const REAL = process.env.IBM_AR_CSV ?? here('../../../shared/data/ibm-accounts-receivable.csv');

describeFile('receivables written by hand', here('data/receivables-by-hand.csv'), 5, [
  {
    asOf: '2012-12-31',
    vouchers: 4,
    amount: '1052.70',
    clients: 4,
    ageing: { notDue: [2, '1005.60'], d1to30: [1, '40.10'], d91to120: [1, '7.00'] },
  },
  {
    asOf: '2013-06-30',
    vouchers: 2,
    amount: '102.22',
    clients: 2,
    // Paid that very day is paid, and thirty days late is the last day of its bucket.
    ageing: { notDue: [1, '22.22'], d1to30: [1, '80.00'] },
  },
]);

describeFile('real receivables of 100 customers', REAL, 100, [
  {
    asOf: '2012-12-31',
    vouchers: 99,
    amount: '5725.06',
    clients: 61,
    ageing: { notDue: [86, '4936.32'], d1to30: [13, '788.74'] },
  },
  {
    asOf: '2013-06-30',
    vouchers: 84,
    amount: '5119.85',
    clients: 52,
    ageing: { notDue: [72, '4284.29'], d1to30: [12, '835.56'] },
  },
]);

/** A file imported with the profile of the public data set, and what the API tells of it. */
function describeFile(name: string, file: string, customers: number, days: readonly Expected[]): void {
  (existsSync(file) ? describe : describe.skip)(name, () => {
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
            path: file,
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

    it.each(days)(
      'are pending as of $asOf as they should',
      async ({ asOf, vouchers, amount, clients, ageing }) => {
        const summary = await get(`/api/accounts/pending-summary?asOf=${asOf}&currency=USD`);
        expect(summary).toMatchObject({ vouchers, amount: { amount, currency: 'USD' }, clients });

        // The vouchers by their own days, the amounts as the API adds them up.
        const counts = new Map<string, number>();
        const cents = new Map<string, bigint>();
        for (const code of await codes()) {
          const { items, totals } = await get<Pending>(
            `/api/accounts/clients/${code}/pending-vouchers?asOf=${asOf}`,
          );
          for (const { daysOverdue } of items) add(counts, bucketOf(daysOverdue), 1);
          for (const [bucket, { amount: part }] of Object.entries(totals[0]?.ageing ?? {})) {
            cents.set(bucket, (cents.get(bucket) ?? 0n) + BigInt(part.replace('.', '')));
          }
        }
        expect(Object.fromEntries(counts)).toEqual(parts(ageing, ([count]) => count));
        expect(Object.fromEntries([...cents].filter(([, part]) => part !== 0n))).toEqual(
          parts(ageing, ([, part]) => BigInt(part.replace('.', ''))),
        );
      },
      60_000,
    );

    it('are all in the grid, and the panel of each opens', async () => {
      const all = await codes();
      expect(all).toHaveLength(customers);
      for (const code of all) await get(`/api/client-panel/clients/${code}/administrative`);
    }, 60_000);

    async function codes(): Promise<string[]> {
      const page = await get<{ items: { code: string }[] }>('/api/client-panel/clients');
      return page.items.map(({ code }) => code);
    }
  });
}

interface Pending {
  items: { daysOverdue: number }[];
  totals: { ageing: Record<string, { amount: string }> }[];
}

function bucketOf(daysOverdue: number): string {
  if (daysOverdue === 0) return 'notDue';
  if (daysOverdue <= 30) return 'd1to30';
  if (daysOverdue <= 60) return 'd31to60';
  if (daysOverdue <= 90) return 'd61to90';
  return daysOverdue <= 120 ? 'd91to120' : 'over120';
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

function parts<Value>(ageing: Expected['ageing'], of: (part: [vouchers: number, amount: string]) => Value) {
  return Object.fromEntries(Object.entries(ageing).map(([bucket, part]) => [bucket, of(part!)]));
}
