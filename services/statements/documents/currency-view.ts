import { amountText, currencySymbol, dayText, moneyText } from '../../platform/formats/es-ar.js';
import type {
  CurrencyStatement,
  StatementItem,
  StatementMovement,
  StatementSnapshot,
} from '../domain/snapshot.js';
import { cell, type CellView, column, type TableView } from './table-view.js';
import { AGEING_NAMES, CURRENCY_NAMES, MOVEMENT_NAMES, TEXTS } from './texts.js';

/** One currency in words: the figures that matter, then the tables they are made of. */
export interface CurrencyView {
  readonly title: string;
  readonly summary: readonly SummaryFigure[];
  readonly tables: readonly TableView[];
  /** Each with its share of what is pending, from 0 to 1. */
  readonly ageing: readonly { readonly label: string; readonly amount: string; readonly share: number }[];
  readonly cheques: TableView | null;
}

export interface SummaryFigure {
  readonly label: string;
  readonly amount: string;
  readonly tone?: 'danger' | 'strong';
}

export function currencyView(one: CurrencyStatement, { scope }: StatementSnapshot): CurrencyView {
  const byCode = scope === 'account';
  const { items, onAccount, movements, cheques, currency } = one;
  const name = `${CURRENCY_NAMES[currency]} (${currencySymbol(currency)})`;
  return {
    title: TEXTS.amountsIn(name),
    summary: summaryOf(one),
    tables: [
      ...(movements ? [movementTable(movements, byCode)] : []),
      ...(!movements && items.length > 0 ? [pendingTable(one, byCode)] : []),
      ...(!movements && onAccount.length > 0 ? [onAccountTable(one, byCode)] : []),
    ],
    ageing: items.length > 0 ? ageingOf(one) : [],
    cheques: cheques.rows.length > 0 ? chequeTable(one) : null,
  };
}

/** Pending less what is on account is the balance; what is overdue of it apart. */
function summaryOf({ totals, currency }: CurrencyStatement): SummaryFigure[] {
  const inFavour = totals.balance.startsWith('-');
  const isOverdue = !/^-?0\.00$/.test(totals.overdue);
  return [
    { label: TEXTS.pending, amount: moneyText(totals.pending, currency) },
    { label: TEXTS.onAccount, amount: moneyText(totals.onAccount, currency) },
    {
      label: inFavour ? TEXTS.favour : TEXTS.balance,
      amount: moneyText(totals.balance, currency),
      tone: 'strong',
    },
    {
      label: TEXTS.overdue,
      amount: moneyText(totals.overdue, currency),
      ...(isOverdue ? { tone: 'danger' as const } : {}),
    },
  ];
}

const LEADING = [column('Fecha', 49), column('Comprobante', 98), column('Concepto / OC', null)];

function pendingTable({ items, totals }: CurrencyStatement, byCode: boolean): TableView {
  return {
    title: TEXTS.pendingTitle,
    columns: [
      ...LEADING,
      column('Vencimiento', 50),
      column('Original', 61, 'right'),
      column('Imputado', 61, 'right'),
      column('Pendiente', 61, 'right'),
      column('Días de atraso', 34, 'right'),
    ],
    rows: items.map((item) => [
      ...leadingCells(item, byCode, dayText(item.issuedOn)),
      cell(item.dueOn && dayText(item.dueOn)),
      cell(amountText(item.amount)),
      cell(amountText(item.applied)),
      cell(amountText(item.pending)),
      item.daysOverdue > 0 ? cell(String(item.daysOverdue), { tone: 'danger' }) : cell('–'),
    ]),
    total: totalRow(TEXTS.pending, 6, [amountText(totals.pending), '']),
  };
}

function onAccountTable({ onAccount, totals }: CurrencyStatement, byCode: boolean): TableView {
  return {
    title: TEXTS.onAccountTitle,
    columns: [
      ...LEADING,
      column('Original', 76, 'right'),
      column('Imputado', 76, 'right'),
      column('Sin imputar', 76, 'right'),
    ],
    rows: onAccount.map((item) => [
      ...leadingCells(item, byCode, dayText(item.issuedOn)),
      cell(amountText(item.amount)),
      cell(amountText(item.applied)),
      cell(amountText(item.pending)),
    ]),
    total: totalRow(TEXTS.onAccount, 5, [amountText(totals.onAccount)]),
  };
}

function movementTable(
  { opening, rows, debits, credits, closing }: NonNullable<CurrencyStatement['movements']>,
  byCode: boolean,
): TableView {
  return {
    title: TEXTS.movementsTitle,
    columns: [
      ...LEADING,
      column('Vencimiento', 50),
      column('Debe', 72, 'right'),
      column('Haber', 72, 'right'),
      column('Saldo acumulado', 78, 'right'),
    ],
    rows: [
      [cell(''), cell(TEXTS.opening), cell(''), cell(''), cell(''), cell(''), cell(amountText(opening))],
      ...rows.map((row) => [
        ...leadingCells(row, byCode, dayText(row.day)),
        cell(row.dueOn && dayText(row.dueOn)),
        cell(row.debit && amountText(row.debit)),
        cell(row.credit && amountText(row.credit)),
        cell(amountText(row.balance)),
      ]),
    ],
    total: totalRow(TEXTS.totals, 4, [amountText(debits), amountText(credits), amountText(closing)]),
  };
}

function chequeTable({ cheques }: CurrencyStatement): TableView {
  return {
    title: TEXTS.chequesTitle,
    columns: [
      column('Banco', null),
      column('Número', 110),
      column('Fecha de pago', 90),
      column('Importe', 90, 'right'),
    ],
    rows: cheques.rows.map(({ bank, number, paymentOn, amount }) => [
      cell(bank),
      cell(number),
      cell(paymentOn && dayText(paymentOn)),
      cell(amountText(amount)),
    ]),
    total: totalRow('Total', 3, [amountText(cheques.total)]),
  };
}

/** Day, voucher and concept, with what a second line tells of each. */
function leadingCells(row: StatementItem | StatementMovement, byCode: boolean, day: string): CellView[] {
  const { label, concept, purchaseOrder, clientCode } = row;
  const kind = 'type' in row && row.type !== 'voucher' ? MOVEMENT_NAMES[row.type] : null;
  const instalment = 'instalment' in row ? row.instalment : null;
  const details = [
    instalment && TEXTS.instalment(instalment.position, instalment.count),
    byCode ? TEXTS.subaccountOf(clientCode) : null,
  ].filter(Boolean);
  const order = purchaseOrder && orderText(purchaseOrder);
  return [
    cell(day),
    cell(kind ? `${kind} ${label}` : label, details.length > 0 ? { detail: details.join(' · ') } : {}),
    // An order without a concept is no second line of nothing.
    concept && order ? cell(concept, { detail: order }) : cell(concept ?? order),
  ];
}

/** Some write the abbreviation with the number, some do not. */
function orderText(number: string): string {
  return /^O\.?C\b/i.test(number) ? number : TEXTS.purchaseOrder(number);
}

/** A label over the columns before the figures. */
function totalRow(label: string, blanks: number, figures: readonly string[]): CellView[] {
  return [
    cell(label),
    ...Array.from({ length: blanks - 1 }, () => cell('')),
    ...figures.map((text) => cell(text)),
  ];
}

function ageingOf({ ageing, totals, currency }: CurrencyStatement): CurrencyView['ageing'] {
  const whole = Number(totals.pending);
  return (Object.keys(AGEING_NAMES) as (keyof typeof AGEING_NAMES)[]).map((bucket) => ({
    label: AGEING_NAMES[bucket],
    amount: moneyText(ageing[bucket], currency),
    // A length to be drawn, no amount.
    share: whole > 0 ? Math.max(0, Number(ageing[bucket]) / whole) : 0,
  }));
}
