import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { DOMAINS, PERSISTENCE } from '../../app/domains.js';
import { ImportKit } from '../testing/import-kit.js';

const HEADER =
  'countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate';
/** Invented lines of the same form: two customers, one invoice unpaid, one bad date, thousands and cents. */
const SMALL = `${HEADER}
391,0001-AAAAA,4/6/2013,0000000101,1/2/2013,2/1/2013,55.94,No,1/15/2013,Paper,13,0
406,0002-BBBBB,3/3/2012,0000000102,12/31/2012,1/30/2013,"1,061.74",Yes,2/14/2013,Electronic,45,15
391,0001-AAAAA,4/6/2013,0000000103,7/3/2013,8/2/2013,65.88,No,,Electronic,,
391,0001-AAAAA,4/6/2013,0000000104,13/7/2013,8/2/2013,10.00,No,8/1/2013,Electronic,19,0
`;
const PROFILE = 'ibm-accounts-receivable';
const REAL_FILE = process.env.IBM_AR_CSV;

let kit: ImportKit;
beforeAll(async () => {
  kit = await ImportKit.start(
    PERSISTENCE,
    DOMAINS.flatMap((domain) => domain.cli ?? []),
  );
}, 60_000);
afterAll(() => kit.stop());
beforeEach(() => kit.emptyDatabase());

describe('profile ibm-accounts-receivable', () => {
  it('reads invoices, their receipts and what was applied; a bad line leaves no receipt without invoice', async () => {
    kit.writeFiles({ 'ar.csv': SMALL });
    const report = await kit.import({ path: path.join(kit.folder, 'ar.csv'), profile: PROFILE });
    expect(report.entities).toEqual({
      clients: { new: 2, changed: 0, same: 0, quarantined: 0 },
      vouchers: { new: 5, changed: 0, same: 0, quarantined: 1 },
      applications: { new: 2, changed: 0, same: 0, quarantined: 0 },
    });
    expect(await kit.query('select code, external_id from clients.clients order by code')).toEqual([
      { code: '900000-00', external_id: '0001-AAAAA' },
      { code: '900001-00', external_id: '0002-BBBBB' },
    ]);
    expect(
      await kit.query(
        'select external_id, side, issued_on, due_on, amount, currency, pending from accounts.vouchers order by external_id',
      ),
    ).toEqual([
      {
        external_id: '0000000101',
        side: 'debit',
        issued_on: '2013-01-02',
        due_on: '2013-02-01',
        amount: '55.94',
        currency: 'USD',
        pending: '0.00',
      },
      {
        external_id: '0000000102',
        side: 'debit',
        issued_on: '2012-12-31',
        due_on: '2013-01-30',
        amount: '1061.74',
        currency: 'USD',
        pending: '0.00',
      },
      {
        external_id: '0000000103',
        side: 'debit',
        issued_on: '2013-07-03',
        due_on: '2013-08-02',
        amount: '65.88',
        currency: 'USD',
        pending: '65.88',
      },
      {
        external_id: 'cobro-0000000101',
        side: 'credit',
        issued_on: '2013-01-15',
        due_on: null,
        amount: '55.94',
        currency: 'USD',
        pending: '0.00',
      },
      {
        external_id: 'cobro-0000000102',
        side: 'credit',
        issued_on: '2013-02-14',
        due_on: null,
        amount: '1061.74',
        currency: 'USD',
        pending: '0.00',
      },
    ]);
  });
});

// The data set is public but not part of the repository: its path comes from outside.
(REAL_FILE ? describe : describe.skip)('the real data set', () => {
  it('gives 100 clients and 2,466 invoices of 147,703.18 dollars, and nothing the second time', async () => {
    const request = { path: REAL_FILE ?? '', profile: PROFILE };
    const counts = (fresh: number, same: number) => ({ new: fresh, changed: 0, same, quarantined: 0 });
    const first = await kit.import(request);
    expect(first.entities).toEqual({
      clients: counts(100, 0),
      vouchers: counts(4932, 0),
      applications: counts(2466, 0),
    });
    expect(first).toMatchObject({ quarantineReport: null, observed: 0 });
    const invoices = `select count(*)::int as invoices, sum(amount) as total from accounts.vouchers where kind = 'invoice'`;
    expect(await kit.query(invoices)).toEqual([{ invoices: 2466, total: '147703.18' }]);
    const second = await kit.import(request);
    expect(second.entities).toEqual({
      clients: counts(0, 100),
      vouchers: counts(0, 4932),
      applications: counts(0, 2466),
    });
  }, 120_000);
});
