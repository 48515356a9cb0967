import { CURRENCIES, VOUCHER_KIND_TEXTS, type Currency, type VoucherKind } from '@panel/mfe-kit/core';

/** Pending vouchers, movements, and the statements that were issued of them. */
export type LedgerView = 'pending' | 'movements' | 'statements';
export type Standing = 'overdue' | 'not-due' | 'on-account';

/** How the tab is looked at. Empty texts ask for nothing; an empty day is today. */
export interface LedgerQuery {
  readonly view: LedgerView;
  readonly scope: 'subaccount' | 'account';
  readonly asOf: string;
  /** First day of the movements: empty for a year before the last, `ALL` for the first there is. */
  readonly from: string;
  readonly currency: Currency | '';
  readonly kind: VoucherKind | '';
  readonly standing: Standing | '';
  readonly text: string;
  /** Id of the voucher that is open. */
  readonly voucher: string;
}

export const ALL = 'todo';
export const KINDS = Object.keys(VOUCHER_KIND_TEXTS) as VoucherKind[];

/** The words of the address bar. */
const VIEW_WORDS: Readonly<Record<LedgerView, string>> = {
  pending: 'pendientes',
  movements: 'movimientos',
  statements: 'resumenes',
};
const KIND_WORDS: Readonly<Record<VoucherKind, string>> = {
  invoice: 'facturas',
  'debit-note': 'notas-de-debito',
  'credit-note': 'notas-de-credito',
  'fiscal-receipt': 'recibos-fiscales',
  receipt: 'recibos',
  adjustment: 'ajustes',
  other: 'otros',
};
const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  overdue: 'vencido',
  'not-due': 'a-vencer',
  'on-account': 'a-cuenta',
};

/** Years that a ledger can hold: the API refuses others. */
const DAY = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isDay(text: string): boolean {
  return DAY.test(text);
}

/** Reads the tab's part of the query string; what it does not understand it leaves out. */
export function queryFrom(part: URLSearchParams): LedgerQuery {
  const text = (name: string) => part.get(name) ?? '';
  const matching = (name: string, pattern: RegExp) => (pattern.test(text(name)) ? text(name) : '');
  return {
    view: keyOf(VIEW_WORDS, text('vista')) || 'pending',
    scope: text('alcance') === 'cuenta' ? 'account' : 'subaccount',
    asOf: matching('al', DAY),
    from: text('desde') === ALL ? ALL : matching('desde', DAY),
    currency: CURRENCIES.find((currency) => currency === text('moneda')) ?? '',
    kind: keyOf(KIND_WORDS, text('tipo')),
    standing: keyOf(STANDING_WORDS, text('estado')),
    text: text('texto').slice(0, 100),
    voucher: matching('comprobante', ID),
  };
}

/** The tab's part of the query string; defaults are left out. */
export function partOf(query: LedgerQuery): URLSearchParams {
  const parts: [name: string, value: string][] = [
    ['vista', query.view === 'pending' ? '' : VIEW_WORDS[query.view]],
    ['alcance', query.scope === 'account' ? 'cuenta' : ''],
    ['al', query.asOf],
    ['desde', query.from],
    ['moneda', query.currency],
    ['tipo', query.kind === '' ? '' : KIND_WORDS[query.kind]],
    ['estado', query.standing === '' ? '' : STANDING_WORDS[query.standing]],
    ['texto', query.text.trim()],
    ['comprobante', query.voucher],
  ];
  return new URLSearchParams(parts.filter(([, value]) => value !== ''));
}

/** Whether a filter leaves something out; the day and the scope are no filter. */
export function isFiltering({ currency, kind, standing, text, view }: LedgerQuery): boolean {
  return currency !== '' || kind !== '' || text.trim() !== '' || (view === 'pending' && standing !== '');
}

/** The first day asked for, empty for all: a year before the last one unless said. */
export function firstDay({ from, asOf }: Pick<LedgerQuery, 'from' | 'asOf'>, today: string): string {
  if (from !== '') return from === ALL ? '' : from;
  const last = asOf === '' ? today : asOf;
  // The 29th of February has no day a year before it.
  const day = last.slice(4) === '-02-29' ? '-02-28' : last.slice(4);
  return `${Number(last.slice(0, 4)) - 1}${day}`;
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | '' {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word) ?? '';
}
