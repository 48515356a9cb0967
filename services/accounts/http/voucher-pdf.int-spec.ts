import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { voucherFiles } from '../bulk.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import { Files } from '../../platform/files/files.js';
import { AccountsApp } from '../testing/accounts-app.js';
import { voucher } from '../testing/ledger.js';

const PDF = Buffer.from('%PDF-1.7\n\0\xff', 'latin1');

let app: AccountsApp;
let ids: Map<string, string>;
beforeAll(async () => {
  app = await AccountsApp.start();
  app.standAt('2026-06-30T15:00:00Z');
  await app.ledger.clients({ id: 'c1', account: 123, subaccount: 1 });
  const facts = { arca_code: 1, letter: 'A', point_of_sale: 3, issued_on: '2026-05-01' };
  await app.load({
    vouchers: [
      voucher('with', 1_000, { ...facts, number: '101' }),
      voucher('without', 1, { ...facts, number: '102' }),
    ],
  });
  const db = app.app.get(Database);
  const [origin] = await db.query<{ origin: string }>(`select origin from accounts.vouchers limit 1`);
  ids = await voucherFiles.findVoucherIds(db, origin?.origin ?? '', ['with', 'without']);
  await app.app.get(Transactor).run(async (tx) => {
    const file = await app.app.get(Files).store(tx, PDF, 'application/pdf');
    const moment = { dataAsOf: null, now: new Date() };
    await voucherFiles.writeVoucherFiles(tx, [{ voucherId: ids.get('with') ?? '', file }], moment);
  });
}, 120_000);
afterAll(() => app.close());

const download = (id: string, permissions = 'accounts.read accounts.figures') =>
  app.app.inject({ url: `/api/accounts/vouchers/${id}/pdf`, headers: { 'x-permissions': permissions } });

describe('the document of a voucher', () => {
  it('is offered where it was delivered', async () => {
    const file = async (name: string) =>
      (await app.get(`/api/accounts/vouchers/${ids.get(name)}`)).body as { file: unknown };
    expect((await file('with')).file).toEqual({ size: PDF.length });
    expect((await file('without')).file).toBeNull();
  });

  it('is downloaded byte for byte under the name of the voucher, and the download is written down', async () => {
    const answer = await download(ids.get('with') ?? '');
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(PDF)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename=".*A 00003-00000101 - 000123-01\.pdf"; /,
    );
    const audit = await app.app
      .get(Database)
      .query(`select detail from access.audit_entries where action = 'accounts.voucher-downloaded'`);
    expect(audit).toEqual([{ detail: { clientCode: '000123-01' } }]);
  });

  it.each([
    ['without', 404, 'accounts.voucher-file-not-found'],
    ['unknown', 404, 'accounts.voucher-not-found'],
  ])('of one %s is not there', async (name, status, code) => {
    const answer = await download(ids.get(name) ?? randomUUID());
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
  });
});
