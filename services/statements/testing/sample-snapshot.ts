import type { CurrencyStatement, StatementItem, StatementSnapshot } from '../domain/snapshot.js';
import { ISSUER } from './vectors.js';

/** An invoice of ten pesos, due on the last day of May unless said. */
export function sampleItem(number: number, rest: Partial<StatementItem> = {}): StatementItem {
  return {
    clientCode: '000123-01',
    label: `FA A 00003-${String(number).padStart(8, '0')}`,
    concept: 'Abono mensual',
    purchaseOrder: null,
    issuedOn: '2026-05-01',
    dueOn: '2026-05-31',
    instalment: null,
    amount: '10.00',
    applied: '0.00',
    pending: '10.00',
    daysOverdue: 30,
    ...rest,
  };
}

export function sampleCurrency(
  items: readonly StatementItem[],
  rest: Partial<CurrencyStatement> = {},
): CurrencyStatement {
  const whole = `${items.length * 10}.00`;
  return {
    currency: 'ARS',
    items,
    onAccount: [],
    movements: null,
    totals: { pending: whole, onAccount: '0.00', balance: whole, overdue: whole },
    ageing: {
      notDue: '0.00',
      d1to30: whole,
      d31to60: '0.00',
      d61to90: '0.00',
      d91to120: '0.00',
      over120: '0.00',
    },
    cheques: { total: '0.00', rows: [] },
    ...rest,
  };
}

/** Statement 118 of `Núñez y Asociados S.R.L.`, at 30 June 2026. */
export function sampleSnapshot(
  currencies: readonly CurrencyStatement[],
  rest: Partial<StatementSnapshot> = {},
): StatementSnapshot {
  return {
    version: 1,
    issue: { number: 118, at: '2026-07-01T14:35:00.000Z' },
    format: 'pending',
    scope: 'subaccount',
    codes: ['000123-01'],
    asOf: '2026-06-30',
    from: null,
    dataAsOf: '2026-06-30T21:15:00.000Z',
    issuer: ISSUER,
    client: {
      code: '000123-01',
      legalName: 'Núñez y Asociados S.R.L.',
      documentType: 80,
      documentNumber: '30712345671',
      contributorType: 1,
      address: 'Av. Colón 1234, X5000ABC Córdoba',
    },
    currencies,
    ...rest,
  };
}
