import { describe, expect, it } from '@jest/globals';
import type { Credit } from './api';
import { creditFacts } from './credit';

const CREDIT: Credit = {
  state: 'green',
  ruleState: 'green',
  override: null,
  daysOverdue: 0,
  reasons: [],
  limitScope: null,
  paymentTermDays: null,
  graceDays: 5,
  maximumOverdueDays: 30,
  blocked: false,
  blockReason: null,
  blockExpiresOn: null,
};

describe('creditFacts', () => {
  it('tells no limit, cash only and a limit apart', () => {
    expect(creditFacts({ ...CREDIT, limit: null })[0]?.text).toBe('Sin límite');
    expect(creditFacts({ ...CREDIT, limit: { amount: '0.00', currency: 'ARS' } })[0]?.text).toBe(
      'Sólo contado',
    );
    const whole = {
      ...CREDIT,
      limit: { amount: '1000000.00', currency: 'USD' as const },
      limitScope: 'account' as const,
    };
    expect(creditFacts(whole)[0]?.text).toBe('US$\u00a01.000.000,00 (toda la cuenta)');
  });

  it('says nothing of a limit that the person may not see', () => {
    expect(creditFacts(CREDIT)).toEqual([]);
  });

  it('says why and until when a client is blocked', () => {
    const blocked = {
      ...CREDIT,
      blocked: true,
      blockReason: 'Cheque rechazado',
      blockExpiresOn: '2026-12-31',
    };
    expect(creditFacts(blocked)[0]?.text).toBe('Cheque rechazado · hasta el 31/12/2026');
  });
});
