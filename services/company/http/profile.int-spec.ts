import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CompanyFacade } from '../application/company-facade.js';
import { drawDemoLogo } from '../demo/logo.js';
import { CompanyApp, PROFILE } from '../testing/company-app.js';
import { profileChangePageSchema, profileSchema } from './profile.schemas.js';

const LOGO = { content: drawDemoLogo().toString('base64') };

let company: CompanyApp;
beforeAll(async () => {
  company = await CompanyApp.start();
}, 120_000);
afterAll(() => company.close());

/** Every test stands on a profile that it saves first. */
async function saved(change: Partial<typeof PROFILE> = {}): Promise<number> {
  const { body } = await company.get('/profile');
  const payload = { ...PROFILE, ...change };
  const answer = await company.change('PUT', '/profile', { version: body.version ?? 0, payload });
  expect(answer.status).toBe(200);
  return answer.body.version as number;
}

describe('the profile of the company', () => {
  it('is missing until somebody writes it, and is then read by everybody with its version', async () => {
    expect(await company.get('/profile')).toMatchObject({
      status: 404,
      body: { code: 'company.profile-missing' },
    });
    expect(await company.change('PUT', '/profile', { version: 1, payload: PROFILE })).toMatchObject({
      status: 404,
      body: { code: 'company.profile-missing' },
    });
    expect(await company.change('PUT', '/profile/logo', { version: 0, payload: LOGO })).toMatchObject({
      status: 404,
      body: { code: 'company.profile-missing' },
    });
    const written = { ...PROFILE, cuit: '30-99912345-3', letterhead: { accent: '#1F4E79' } };
    expect(await company.change('PUT', '/profile', { version: 0, payload: written })).toMatchObject({
      status: 200,
      headers: { etag: '"1"' },
    });

    const { status, headers, body } = await company.get('/profile');
    expect([status, headers.etag]).toEqual([200, '"1"']);
    expect(profileSchema.strict().parse(body)).toEqual({
      ...PROFILE,
      version: 1,
      letterhead: { accent: '#1f4e79', logo: null },
      changedAt: '2026-06-30T12:00:00.000Z',
      author: { kind: 'user', name: 'sol@demo.example' },
    });
  });

  it('is changed by those who keep the catalogues alone', async () => {
    const version = await saved();
    const answer = await company.change('PUT', '/profile', {
      version,
      payload: PROFILE,
      session: company.reader,
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    const unsaid = await company.sol.call('PUT', '/api/company/profile', { payload: PROFILE });
    expect([unsaid.statusCode, unsaid.json<{ code: string }>().code]).toEqual([
      428,
      'request.if-match-required',
    ]);
  });

  it('is not overwritten by who saw an older one: the answer carries the present one', async () => {
    const version = await saved();
    const both = await Promise.all([
      company.change('PUT', '/profile', { version, payload: { ...PROFILE, legalName: 'Uno S.A.' } }),
      company.change('PUT', '/profile', {
        version,
        payload: { ...PROFILE, legalName: 'Dos S.A.' },
        session: company.ana,
      }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [won, lost] = both.sort((a, b) => a.status - b.status);
    expect(lost?.body.code).toBe('request.version-conflict');
    expect(lost?.body.current).toMatchObject({ version: version + 1, legalName: won?.body.legalName });
    expect(lost?.headers.etag).toBe(`"${version + 1}"`);
  });

  it('gets no version when nothing changes, from whatever version it is asked', async () => {
    const version = await saved();
    expect(await company.change('PUT', '/profile', { version: version - 1, payload: PROFILE })).toMatchObject(
      {
        status: 200,
        body: { version },
      },
    );
  });

  it('refuses what breaks its rules, field by field, and stays as it was', async () => {
    const version = await saved();
    const payload = { ...PROFILE, cuit: '30-99912345-4', letterhead: { accent: '#ffff00' } };
    const { status, body } = await company.change('PUT', '/profile', { version, payload });
    expect([status, body.code]).toEqual([422, 'company.rules-broken']);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/cuit',
      '/letterhead/accent',
    ]);
    expect((await company.get('/profile')).body.version).toBe(version);
  });
});

describe('the history of the profile', () => {
  it('keeps every change whole, with author and instant, and the audit with it', async () => {
    await saved();
    const [account] = PROFILE.bankAccounts;
    const version = await saved({ tradeName: null, bankAccounts: account ? [account] : [] });
    const { body } = await company.get('/profile/changes?limit=1');
    const page = profileChangePageSchema.strict().parse(body);
    const changes = [
      { field: 'tradeName', before: PROFILE.tradeName, after: null },
      { field: 'bankAccounts', before: PROFILE.bankAccounts, after: [account] },
    ];
    expect(page.items).toEqual([
      {
        version,
        changedAt: '2026-06-30T12:00:00.000Z',
        author: { kind: 'user', name: 'sol@demo.example' },
        changes,
      },
    ]);
    expect((await company.audited('company.profile-changed')).at(-1)).toEqual({
      who: 'sol@demo.example',
      detail: { version, changes },
    });
    const next = await company.get(`/profile/changes?limit=100&cursor=${page.nextCursor}`);
    expect(next.body.items.map((item: { version: number }) => item.version)).toEqual(
      Array.from({ length: version - 1 }, (_, i) => version - 1 - i),
    );
    expect(next.body.nextCursor).toBeNull();
    expect(next.body.items.at(-1).changes[0]).toEqual({
      field: 'legalName',
      before: null,
      after: PROFILE.legalName,
    });
  });

  it('cannot be rewritten, nor its images', async () => {
    await saved();
    for (const sql of [
      `update company.profile_versions set author_name = 'otro'`,
      `delete from company.profile_versions`,
      `truncate company.profile_versions`,
    ]) {
      await expect(company.database.query(sql)).rejects.toThrow('append-only');
    }
    const version = await saved();
    await company.change('PUT', '/profile/logo', { version, payload: LOGO });
    await expect(company.database.query(`delete from files.blobs`)).rejects.toThrow(
      'profile_versions_logo_fkey',
    );
    await company.change('DELETE', '/profile/logo', { version: version + 1 });
  });

  it('tells the cursor of another list apart', async () => {
    const cursor = Buffer.from('["x"]').toString('base64url');
    expect(await company.get(`/profile/changes?cursor=${cursor}`)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  });
});

describe('the logo', () => {
  it('is a part of the profile: kept by its content, changed with its version, found in the history', async () => {
    const version = await saved();
    const set = await company.change('PUT', '/profile/logo', { version, payload: LOGO });
    expect(set).toMatchObject({ status: 200, headers: { etag: `"${version + 1}"` } });
    expect(set.body.letterhead.logo).toMatchObject({ type: 'image/png', size: drawDemoLogo().length });
    const image = await company.reader.call('GET', '/api/company/profile/logo');
    expect([image.statusCode, image.headers['content-type']]).toEqual([200, 'image/png']);
    const facade = company.app.get(CompanyFacade, { strict: false });
    expect((await facade.profile(company.database))?.letterhead).toEqual({
      accent: '#1f4e79',
      logo: { type: 'image/png', bytes: drawDemoLogo(), sha256: set.body.letterhead.logo.sha256 },
    });

    const edited = await company.change('PUT', '/profile', {
      version: version + 1,
      payload: { ...PROFILE, tradeName: null },
    });
    expect(edited.body.letterhead.logo).toEqual(set.body.letterhead.logo);
    const removed = await company.change('DELETE', '/profile/logo', { version: version + 2 });
    expect(removed.body).toMatchObject({ version: version + 3, letterhead: { logo: null } });
    expect(await company.get('/profile/logo')).toMatchObject({
      status: 404,
      body: { code: 'company.logo-missing' },
    });
    const { sha256 } = set.body.letterhead.logo;
    expect((await company.get('/profile/changes?limit=1')).body.items[0].changes).toEqual([
      { field: 'letterhead.logo', before: sha256, after: null },
    ]);
  });

  it('is an image of a size that fits, whatever it calls itself', async () => {
    const version = await saved();
    const refusals = [
      Buffer.from('<svg onload="alert(1)"/>'),
      Buffer.alloc(500 * 1024 + 1),
      wide(drawDemoLogo()),
    ];
    for (const bytes of refusals) {
      const payload = { content: bytes.toString('base64') };
      const answer = await company.change('PUT', '/profile/logo', { version, payload });
      expect(answer).toMatchObject({ status: 422, body: { code: 'company.logo-unusable' } });
    }
    expect((await company.get('/profile')).body.version).toBe(version);
  });
});

/** The same picture said to be 5,000 pixels wide. */
function wide(png: Buffer): Buffer {
  const claimed = Buffer.from(png);
  claimed.writeUInt32BE(5000, 16);
  return claimed;
}
