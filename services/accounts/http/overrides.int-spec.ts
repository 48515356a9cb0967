import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { voucher } from '../testing/ledger.js';
import { CreditLab } from '../testing/credit-lab.js';
import { creditSchema, overridePageSchema, overrideSchema } from './credit.schemas.js';

let lab: CreditLab;
beforeAll(async () => {
  lab = await CreditLab.start();
}, 120_000);
afterAll(() => lab.close());

let code: string;
/** A client with 5,000 overdue since 41 days: red by the rules. */
beforeEach(async () => {
  lab.standAt('2026-06-30T12:00:00Z');
  code = await lab.debtor([voucher('f', 5_000, { due_on: '2026-05-20' })]);
});

const GRANT = { reason: 'Acuerdo con gerencia', expiresOn: '2026-07-05' };

describe('an exception', () => {
  it('makes the state in force green beside that of the rules, in panel and grid at once, with who, why and until when', async () => {
    expect(await lab.gridState(code)).toBe('red');
    const { status, body } = await lab.grant(code, GRANT);
    expect(status).toBe(201);
    expect(overrideSchema.strict().parse(body)).toMatchObject({
      state: 'in-force',
      ...GRANT,
      startsOn: '2026-06-30',
      grantedBy: 'sol@demo.example',
      grantedAt: '2026-06-30T12:00:00.000Z',
      revoked: null,
      version: 1,
    });
    expect(await lab.gridState(code)).toBe('green');
    const credit = creditSchema.strict().parse((await lab.get(code)).body);
    expect(credit).toMatchObject({ state: 'green', ruleState: 'red', override: body });
    expect(credit.reasons.map((reason) => reason.code)).toEqual(['overdue-beyond-maximum']);
    expect(await lab.head(code)).toMatchObject({
      state: 'green',
      ruleState: 'red',
      override: { reason: GRANT.reason, grantedBy: 'sol@demo.example', expiresOn: '2026-07-05' },
    });
    expect((await lab.audited('accounts.credit-override-granted')).at(-1)).toMatchObject({
      who: 'sol@demo.example',
      detail: { overrideId: body.id, ...GRANT },
    });
    expect((await lab.events('accounts.credit-override-granted.v1')).at(-1)).toMatchObject({
      overrideId: body.id,
      code,
      expiresOn: '2026-07-05',
    });
  });

  it('ends by itself after its last day in Buenos Aires: the state of the rules comes back', async () => {
    await lab.grant(code, GRANT);
    expect(await lab.nextChange(code)).toBe('2026-07-06');
    lab.standAt('2026-07-06T02:59:59Z');
    expect(await lab.gridState(code)).toBe('green');
    expect((await lab.get(code)).body).toMatchObject({ state: 'green', ruleState: 'red' });
    lab.standAt('2026-07-06T03:00:00Z');
    expect(await lab.gridState(code)).toBe('red');
    expect((await lab.get(code)).body).toMatchObject({ state: 'red', ruleState: 'red', override: null });
    const { items } = overridePageSchema.strict().parse((await lab.get(code, '/overrides')).body);
    expect(items).toMatchObject([{ state: 'expired', reason: GRANT.reason }]);
    expect((await lab.grant(code, { ...GRANT, expiresOn: '2026-07-06' })).status).toBe(201);
  });

  it('is revoked by who saw it as it is, with a reason, and stays in the history', async () => {
    const { body: granted } = await lab.grant(code, GRANT);
    const path = `/overrides/${granted.id}/revoke`;
    const revoke = (version: number, who = lab.sol) =>
      lab.post(code, path, { reason: 'Dejó de pagar' }, { 'if-match': `"${version}"` }, who);
    expect((await revoke(1, lab.reader)).status).toBe(403);
    expect(await revoke(2)).toMatchObject({ status: 412, body: { current: { id: granted.id, version: 1 } } });
    const both = await Promise.all([revoke(1), revoke(1, lab.ana)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 200)?.body).toMatchObject({ state: 'revoked', version: 2 });
    expect(await lab.gridState(code)).toBe('red');
    expect(await revoke(2)).toMatchObject({ status: 409, body: { code: 'accounts.override-ended' } });
    expect((await lab.events('accounts.credit-override-revoked.v1')).at(-1)).toMatchObject({ code });
    const again = await lab.grant(code, { ...GRANT, reason: 'Segunda' });
    expect(again.status).toBe(201);
    const first = await lab.get(code, '/overrides?limit=1');
    expect(first.body.items).toMatchObject([{ reason: 'Segunda', state: 'in-force' }]);
    const rest = await lab.get(code, `/overrides?limit=1&cursor=${first.body.nextCursor}`);
    expect(rest.body).toMatchObject({
      items: [{ state: 'revoked', revoked: { reason: 'Dejó de pagar' } }],
      nextCursor: null,
    });
  });

  it('is one at a time: of two people at once one is refused, and a double click is served once', async () => {
    const both = await Promise.all([
      lab.grant(code, GRANT, { key: 'from-sol-1' }),
      lab.grant(code, { ...GRANT, reason: 'Otra' }, { key: 'from-ana-1', who: lab.ana }),
    ]);
    const [won, lost] = both.sort((a, b) => a.status - b.status);
    expect([won?.status, lost?.status]).toEqual([201, 409]);
    expect(lost?.body).toMatchObject({ code: 'accounts.override-in-force', current: { id: won?.body.id } });

    const other = await lab.debtor([]);
    const first = await lab.grant(other, GRANT, { key: 'pressed-twice' });
    expect((await lab.grant(other, GRANT, { key: 'pressed-twice' })).body).toEqual(first.body);
    expect((await lab.get(other, '/overrides')).body.items).toHaveLength(1);
  });

  it.each([
    ['2026-06-29', 422],
    ['2026-06-30', 201],
    ['2026-09-28', 201],
    ['2026-09-29', 422],
  ])('that lasts until %s answers %i', async (expiresOn, status) => {
    const answer = await lab.grant(code, { ...GRANT, expiresOn });
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.body.errors[0].pointer).toBe('/expiresOn');
  });

  it('wants a reason and the permission', async () => {
    expect((await lab.grant(code, { ...GRANT, reason: ' ' })).status).toBe(400);
    expect((await lab.grant(code, GRANT, { who: lab.reader })).status).toBe(403);
    expect((await lab.grant('999998-99', GRANT)).body.code).toBe('clients.not-found');
  });

  it('is kept as it was granted: the database refuses to rewrite or delete it', async () => {
    await lab.grant(code, GRANT);
    for (const sql of [
      `update accounts.credit_overrides set expires_on = '2026-12-31'`,
      `delete from accounts.credit_overrides`,
      `truncate accounts.credit_overrides`,
    ]) {
      await expect(lab.database.query(sql)).rejects.toThrow('kept as they were granted');
    }
  });
});

describe('the credit data', () => {
  it('name the vouchers behind each reason, and are audited as read', async () => {
    const client = await lab.debtor(
      [
        voucher('late', 5_000, { due_on: '2026-05-20' }),
        voucher('later', 700, { due_on: '2026-06-20' }),
        voucher('open', 2_000, { due_on: '2026-12-31' }),
      ],
      { credit_limit: 1_000, limit_currency: 'ARS' },
    );
    const { body } = await lab.get(client);
    const credit = creditSchema.strict().parse(body);
    expect(credit.reasons).toMatchObject([
      {
        code: 'over-limit',
        scope: 'subaccount',
        voucherCount: 3,
        figures: { excess: { amount: '6700.00' } },
      },
      {
        code: 'overdue-beyond-maximum',
        scope: null,
        voucherCount: 2,
        vouchers: [
          { clientCode: client, dueOn: '2026-05-20', daysOverdue: 41, pending: { amount: '5000.00' } },
          { dueOn: '2026-06-20', daysOverdue: 10 },
        ],
      },
    ]);
    expect(credit.smallDebts).toContainEqual({ amount: '1000.00', currency: 'ARS' });
    expect((await lab.audited('accounts.credit-read')).at(-1)).toEqual({
      who: 'sol@demo.example',
      detail: { figures: true },
    });
  });

  it('carry no amount for who may not see figures', async () => {
    const client = await lab.debtor([voucher('f', 5_000, { due_on: '2026-05-20' })], {
      credit_limit: 1_000,
      limit_currency: 'ARS',
    });
    const { status, body } = await lab.get(client, '', lab.reader);
    expect(status).toBe(200);
    expect(body.reasons.map(({ text }: { text: string }) => text)).toEqual([
      'Supera el límite de crédito',
      'Deuda vencida, con 41 días de atraso (máximo 30 días)',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/amount|\d+\.\d{2}|5000|\$/);
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['limit']));
    expect(body.reasons[0].vouchers[0]).not.toHaveProperty('pending');
  });
});
