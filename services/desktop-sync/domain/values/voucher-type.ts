import { foldText } from '../cell.js';

export type VoucherKind =
  'invoice' | 'debit-note' | 'credit-note' | 'fiscal-receipt' | 'receipt' | 'adjustment' | 'other';

export interface VoucherType {
  kind: VoucherKind;
  /** As the name says it. Never told from a code: since RG 5762/2025 codes 51-54 print the letter A. */
  letter: string | null;
  arcaCode: number | null;
}

/** ARCA's voucher codes by what they are; letters A, B, C, E, M where the class has them. */
const CODES: Readonly<Record<Exclude<VoucherKind, 'receipt' | 'adjustment' | 'other'>, readonly number[]>> = {
  invoice: [1, 6, 11, 19, 51, 201, 206, 211, 81, 82, 83, 111, 118],
  'debit-note': [2, 7, 12, 20, 52, 202, 207, 212, 115, 116, 117, 120],
  'credit-note': [3, 8, 13, 21, 53, 203, 208, 213, 110, 112, 113, 114, 119],
  'fiscal-receipt': [4, 9, 15, 54],
};
const KIND_BY_CODE = new Map(
  Object.entries(CODES).flatMap(([kind, codes]) => codes.map((code) => [code, kind as VoucherKind] as const)),
);

interface Family {
  kind: VoucherKind;
  /** Codes by letter. */
  codes: Readonly<Record<string, number>>;
  names: readonly string[];
}

const FAMILIES: readonly Family[] = [
  {
    kind: 'invoice',
    codes: { A: 1, B: 6, C: 11, E: 19, M: 51 },
    names: ['factura', 'fact', 'fac', 'fc', 'fa', 'f'],
  },
  {
    kind: 'debit-note',
    codes: { A: 2, B: 7, C: 12, E: 20, M: 52 },
    names: ['nota de debito', 'nota debito', 'n de debito', 'n debito', 'nd', 'n d', 'deb'],
  },
  {
    kind: 'credit-note',
    codes: { A: 3, B: 8, C: 13, E: 21, M: 53 },
    names: ['nota de credito', 'nota credito', 'n de credito', 'n credito', 'nc', 'n c', 'cred'],
  },
  {
    kind: 'invoice',
    codes: { A: 201, B: 206, C: 211 },
    names: ['factura de credito electronica', 'factura de credito electronica mipyme', 'fce', 'fcem'],
  },
  {
    kind: 'debit-note',
    codes: { A: 202, B: 207, C: 212 },
    names: ['nota de debito electronica', 'nota de debito fce', 'nde'],
  },
  {
    kind: 'credit-note',
    codes: { A: 203, B: 208, C: 213 },
    names: ['nota de credito electronica', 'nota de credito fce', 'nce'],
  },
  {
    kind: 'invoice',
    codes: { A: 81, B: 82, C: 111, M: 118 },
    names: ['tique factura', 'ticket factura', 'tf', 'tif'],
  },
  { kind: 'invoice', codes: { '': 83 }, names: ['tique', 'ticket', 'tic', 'tk'] },
  { kind: 'adjustment', codes: {}, names: ['ajuste', 'ajuste debito', 'ajuste credito', 'aj', 'ajd', 'ajc'] },
  { kind: 'adjustment', codes: {}, names: ['saldo inicial', 'saldo anterior', 'si'] },
];
/** A receipt with a letter is a fiscal document; without one, or X, it is the ordinary collection receipt. */
const RECEIPT_NAMES = new Set(['recibo', 'rec', 'rc', 're', 'rx', 'cobranza', 'cob']);
const FISCAL_RECEIPT_CODES: Readonly<Record<string, number>> = { A: 4, B: 9, C: 15, M: 54 };

const FAMILY_BY_NAME = new Map(
  FAMILIES.flatMap((family) => family.names.map((name) => [name, family] as const)),
);
const known = new Map<string, VoucherType | undefined>();

/** The type that a code (`1`, `001`) or a name (`FACTURA A`, `N/C B`, `Recibo X`) means; `undefined` for unknown names. */
export function readVoucherType(text: string): VoucherType | undefined {
  if (known.size > 5000) known.clear();
  if (!known.has(text)) known.set(text, /^\d{1,3}$/.test(text) ? typeOfCode(Number(text)) : typeOfName(text));
  return known.get(text);
}

/** Unknown codes are kept and accepted as `other`; their sign comes from debe/haber. */
export function typeOfCode(code: number): VoucherType {
  return { kind: KIND_BY_CODE.get(code) ?? 'other', letter: null, arcaCode: code };
}

function typeOfName(text: string): VoucherType | undefined {
  const words = foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const withLetter = /^(.+) ([abcemx])$/.exec(words);
  return (withLetter && resolve(withLetter[1] as string, withLetter[2])) ?? resolve(words, undefined);
}

function resolve(name: string, letterText: string | undefined): VoucherType | undefined {
  const letter = letterText?.toUpperCase() ?? null;
  if (RECEIPT_NAMES.has(name)) {
    const fiscalCode = FISCAL_RECEIPT_CODES[letter ?? ''];
    return fiscalCode === undefined
      ? { kind: 'receipt', letter: letter ?? 'X', arcaCode: null }
      : { kind: 'fiscal-receipt', letter, arcaCode: fiscalCode };
  }
  const family = FAMILY_BY_NAME.get(name);
  return family && { kind: family.kind, letter, arcaCode: family.codes[letter ?? ''] ?? null };
}
