import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CompanyFacade } from '../application/company-facade.js';
import { CompanyApp } from '../testing/company-app.js';
import { holidayListSchema, holidaySchema } from './holidays.schemas.js';

const BRIDGE = { name: 'Feriado puente', source: 'Resolución de prueba' };

let company: CompanyApp;
beforeAll(async () => {
  company = await CompanyApp.start();
}, 120_000);
afterAll(() => company.close());

describe('holidays', () => {
  it('of a year are added as the law fixes them, once, and what people wrote stays', async () => {
    await company.change('PUT', '/holidays/2026-07-09', { version: 0, payload: BRIDGE });
    for (let press = 0; press < 2; press++) {
      const answer = await company.sol.call('POST', '/api/company/holidays', { payload: { year: 2026 } });
      const { items } = holidayListSchema.strict().parse(answer.json());
      expect(items).toHaveLength(16);
      expect(items.find(({ day }) => day === '2026-07-09')).toMatchObject(BRIDGE);
      expect(items[0]).toEqual({ day: '2026-01-01', name: 'Año Nuevo', source: 'Ley 27.399', version: 1 });
    }
    expect(await company.audited('company.holidays-added')).toEqual([
      { who: 'sol@demo.example', detail: { added: 15 } },
    ]);
    expect((await company.get('/holidays?year=2028')).body).toEqual({ items: [] });
  });

  it('are added, renamed and removed one by one by who saw them as they are', async () => {
    const path = '/holidays/2031-03-03';
    expect(await company.get(path)).toMatchObject({
      status: 404,
      body: { code: 'company.holiday-not-found' },
    });
    const added = await company.change('PUT', path, { version: 0, payload: BRIDGE });
    expect(holidaySchema.strict().parse(added.body)).toEqual({ day: '2031-03-03', ...BRIDGE, version: 1 });
    const renamed = { ...BRIDGE, name: 'Otro nombre' };
    expect(await company.change('PUT', path, { version: 0, payload: renamed })).toMatchObject({
      status: 412,
      body: { current: { name: BRIDGE.name, version: 1 } },
    });
    expect(await company.change('PUT', path, { version: 1, payload: renamed })).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
    });
    expect((await company.get(path)).body).toMatchObject({ ...renamed, version: 2 });
    expect((await company.change('DELETE', path, { version: 1 })).status).toBe(412);
    expect((await company.change('DELETE', path, { version: 2, session: company.reader })).status).toBe(403);
    expect((await company.change('DELETE', path, { version: 2 })).status).toBe(204);
    expect((await company.change('DELETE', path, { version: 2 })).status).toBe(404);
    expect((await company.change('PUT', path, { version: 2, payload: BRIDGE })).status).toBe(404);
    expect((await company.audited('company.holiday-removed')).at(-1)?.detail).toMatchObject({
      before: renamed,
    });
  });

  it('added by two at once are one', async () => {
    const answers = await Promise.all(
      [company.sol, company.ana].map((session, i) =>
        company.change('PUT', '/holidays/2032-05-05', {
          version: 0,
          payload: { ...BRIDGE, name: `Feriado ${i}` },
          session,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each([
    ['2026-07-11', 'a Saturday', false],
    ['2026-07-12', 'a Sunday', false],
    ['2026-07-13', 'a Monday', true],
    ['2026-05-25', 'a holiday on a Monday', false],
  ])('%s, %s: work is done: %s', async (day, _, working) => {
    await company.sol.call('POST', '/api/company/holidays', { payload: { year: 2026 } });
    const facade = company.app.get(CompanyFacade, { strict: false });
    expect(await facade.isWorkingDay(company.database, day)).toBe(working);
  });
});
