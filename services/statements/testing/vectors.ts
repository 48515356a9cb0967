import { application, receipt, type Row, voucher } from '../../accounts/testing/ledger.js';
import type { StatementIssuer } from '../domain/snapshot.js';

type Rows = Readonly<Record<string, readonly Row[]>>;

const part = (position: number, amount: string, due_on: string) => ({
  voucher_external_id: 'f',
  position,
  amount,
  due_on,
});
const line = (position: number, kind: string, amount: number, rest: Row = {}) => ({
  voucher_external_id: 'r',
  position,
  kind,
  amount,
  ...rest,
});

/** A voucher of ARCA's, so that it has a whole name. */
const fiscal = (id: string, amount: number | string, number: string, rest: Row = {}) =>
  voucher(id, amount, { arca_code: 1, letter: 'A', point_of_sale: 3, number, ...rest });

/** 3: instalments, the oldest first. */
export const INSTALMENTS: Rows = {
  vouchers: [
    fiscal('f', 100_000, '12345', {
      issued_on: '2026-01-31',
      concept: 'Implementación',
      purchase_order: 'OC 4500',
    }),
    receipt('r', 50_000, '2026-03-10', { point_of_sale: 1, number: '210' }),
  ],
  instalments: [
    part(1, '33333.33', '2026-02-28'),
    part(2, '33333.33', '2026-03-31'),
    part(3, '33333.34', '2026-04-30'),
  ],
  applications: [application('1', 'r', 'f', 50_000, '2026-03-10')],
};

/** 4: a credit note larger than the invoice. */
export const LARGER_CREDIT_NOTE: Rows = {
  vouchers: [
    fiscal('f', 60_500, '12346', { issued_on: '2026-05-01', due_on: '2026-05-15' }),
    fiscal('nc', 84_700, '77', {
      arca_code: 3,
      kind: 'credit-note',
      side: 'credit',
      issued_on: '2026-05-20',
    }),
  ],
  applications: [application('1', 'nc', 'f', 60_500, '2026-05-20')],
};

/** 5: pesos for a dollar invoice. */
export const EXCHANGE: Rows = {
  vouchers: [
    fiscal('f', 1_210, '12347', { currency: 'USD', exchange_rate: 1000, due_on: '2026-12-31' }),
    receipt('r', 1_210_000, '2026-03-01', { point_of_sale: 1, number: '211' }),
  ],
  applications: [
    application('1', 'r', 'f', 1_100, '2026-03-01', { credit_amount: 1_210_000, exchange_rate: 1100 }),
  ],
};

/** 5, later: the ERP's note in pesos, and the adjustment that closes the dollars. */
export const EXCHANGE_CLOSED: Rows = {
  vouchers: [
    fiscal('nd', 121_000, '9', {
      arca_code: 2,
      kind: 'debit-note',
      issued_on: '2026-03-10',
      due_on: '2026-12-31',
    }),
    voucher('aj', 110, {
      number: '5',
      kind: 'adjustment',
      side: 'credit',
      currency: 'USD',
      issued_on: '2026-03-10',
    }),
  ],
  applications: [application('2', 'aj', 'f', 110, '2026-03-10')],
};

const cheque = (cheque_state: string) =>
  line(2, 'cheque', 640_000, {
    payment_on: '2026-08-15',
    cheque_state,
    bank: 'Banco Nación',
    cheque_number: '55012',
  });

/** 6: retenciones, and a cheque that is not credited yet. */
export const CHEQUE: Rows = {
  vouchers: [
    fiscal('f', 1_210_000, '12348', { issued_on: '2026-06-01', due_on: '2026-06-10' }),
    receipt('r', 1_210_000, '2026-06-12', { point_of_sale: 1, number: '212' }),
    fiscal('f2', 605_000, '12349', { issued_on: '2026-06-20', due_on: '2026-07-20' }),
  ],
  receipt_lines: [
    line(1, 'transfer', 500_000),
    cheque('held'),
    line(3, 'withholding', 20_000),
    line(4, 'withholding', 30_000),
    line(5, 'withholding', 20_000),
  ],
  applications: [application('1', 'r', 'f', 1_210_000, '2026-06-12')],
};

/** 6, later: the cheque comes back. */
export const CHEQUE_REJECTED: Rows = {
  receipt_lines: [cheque('rejected')],
  vouchers: [
    fiscal('nd', 652_100, '10', {
      arca_code: 2,
      kind: 'debit-note',
      issued_on: '2026-08-18',
      due_on: '2026-08-18',
    }),
  ],
};

const receiptOf = (annulled_on: string | null) => [
  fiscal('f', 242_000, '12350', { issued_on: '2026-03-01', due_on: '2026-03-31' }),
  receipt('r', 242_000, '2026-04-05', { point_of_sale: 1, number: '213', annulled_on }),
];

/** 9: a receipt that pays, */
export const RECEIPT: Rows = {
  vouchers: receiptOf(null),
  applications: [application('1', 'r', 'f', 242_000, '2026-04-05')],
};
/** and is voided. */
export const RECEIPT_VOIDED: Rows = { vouchers: receiptOf('2026-04-20') };

export const ISSUER: StatementIssuer = {
  legalName: 'Software del Sur S.A.',
  tradeName: 'CRISTAL',
  cuit: '30712345671',
  ivaCondition: 1,
  grossIncomeNumber: '901-123456-7',
  activityStart: '1998-03-01',
  address: 'Av. Corrientes 1234, piso 5, C1043AAZ Ciudad Autónoma de Buenos Aires',
  collections: { person: 'Mariana Gómez', phone: '+541143215678', email: 'cobranzas@sur.example' },
  bankAccounts: [
    {
      bank: 'Banco Galicia',
      holder: 'Software del Sur S.A.',
      cuit: '30712345671',
      cbu: '2850590940090418135201',
      alias: 'SUR.COBRANZAS',
      currency: 'ARS',
    },
  ],
  payment: {
    howToReport: 'Envíe el comprobante a cobranzas@sur.example.',
    withholdingsTo: 'retenciones@sur.example',
    dollarRule: 'Tipo de cambio vendedor divisa del Banco Nación del día anterior al pago.',
  },
  logo: null,
  accent: '#17457a',
};
