import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { withCliContext } from '../../app/cli/cli.module.js';
import { PinoLoggerService } from '../../platform/logging/logger.js';
import { testConfig } from '../../platform/testing/test-app.js';
import { CompanyApp, PROFILE } from '../testing/company-app.js';
import { SetUpDemoCompany } from './set-up-demo-company.js';

let company: CompanyApp;
beforeAll(async () => {
  company = await CompanyApp.start();
}, 120_000);
afterAll(() => company.close());

function setUp(): Promise<void> {
  const input = {
    config: testConfig('api', company.url),
    logger: new PinoLoggerService(pino({ level: 'silent' })),
  };
  return withCliContext(input, (context) => context.get(SetUpDemoCompany, { strict: false }).execute());
}

it('the demo begins with a whole profile, a logo and the holidays of two years; what people changed since stays', async () => {
  await setUp();
  const { body } = await company.get('/profile');
  expect(body).toMatchObject({ version: 2, cuit: PROFILE.cuit, author: { kind: 'system', name: null } });
  expect(body.letterhead.logo.type).toBe('image/png');

  await company.change('PUT', '/profile', { version: 2, payload: { ...PROFILE, legalName: 'Otra S.A.' } });
  await setUp();
  expect((await company.get('/profile')).body).toMatchObject({ version: 3, legalName: 'Otra S.A.' });
  for (const year of [2026, 2027]) {
    expect((await company.get(`/holidays?year=${year}`)).body.items).toHaveLength(16);
  }
});
