/**
 * ARCA's voucher types. Source: ARCA, "Tipos de comprobantes" of the electronic invoice web services
 * (FEParamGetTiposCbte) and RG 4367/2018 for FCE MiPyME, as published on 2026-01-01. The code only
 * cross-checks the ERP's debe/haber; the letter is never told from it (RG 5762/2025 made class M an A with a
 * legend on codes 51-54).
 */
export const VOUCHER_KINDS = [
  'invoice',
  'debit-note',
  'credit-note',
  'fiscal-receipt',
  'receipt',
  'adjustment',
  'other',
] as const;
export type VoucherKind = (typeof VOUCHER_KINDS)[number];

export const SIDES = ['debit', 'credit'] as const;
/** Debe or haber: whether a voucher adds to what the client owes or lessens it. */
export type Side = (typeof SIDES)[number];

export interface VoucherType {
  readonly code: number;
  readonly kind: VoucherKind;
  readonly side: Side;
  /** Short Spanish name, as in `FA A 00003-00012345`. */
  readonly abbreviation: string;
}

const FCE = 'FCE';
const TICKET = 'TF';

function types(kind: VoucherKind, side: Side, codes: readonly number[], abbreviation: string): VoucherType[] {
  return codes.map((code) => ({ code, kind, side, abbreviation }));
}

/** Every code whose sign is known. Others are accepted by their debe/haber and marked. */
export const VOUCHER_TYPES: readonly VoucherType[] = [
  ...types('invoice', 'debit', [1, 6, 11, 19, 51], 'FA'),
  ...types('debit-note', 'debit', [2, 7, 12, 20, 52], 'ND'),
  ...types('credit-note', 'credit', [3, 8, 13, 21, 53], 'NC'),
  ...types('fiscal-receipt', 'debit', [4, 9, 15, 54], 'RF'),
  ...types('invoice', 'debit', [201, 206, 211], FCE),
  ...types('debit-note', 'debit', [202, 207, 212], `ND ${FCE}`),
  ...types('credit-note', 'credit', [203, 208, 213], `NC ${FCE}`),
  ...types('invoice', 'debit', [81, 82, 83, 111, 118], TICKET),
  ...types('debit-note', 'debit', [115, 116, 117, 120], `ND ${TICKET}`),
  ...types('credit-note', 'credit', [110, 112, 113, 114, 119], `NC ${TICKET}`),
];

const byCode = new Map(VOUCHER_TYPES.map((type) => [type.code, type]));

const OWN_ABBREVIATION: Record<VoucherKind, string> = {
  invoice: 'FA',
  'debit-note': 'ND',
  'credit-note': 'NC',
  'fiscal-receipt': 'RF',
  receipt: 'RC',
  adjustment: 'AJ',
  other: 'OT',
};

const OWN_SIDE: Partial<Record<VoucherKind, Side>> = {
  invoice: 'debit',
  'debit-note': 'debit',
  'credit-note': 'credit',
  'fiscal-receipt': 'debit',
  receipt: 'credit',
};

export function voucherTypeOf(arcaCode: number | null): VoucherType | undefined {
  return arcaCode === null ? undefined : byCode.get(arcaCode);
}

/** The side that a type should have; undefined where both are usual or the code is not known. */
export function expectedSide(arcaCode: number | null, kind: VoucherKind): Side | undefined {
  return arcaCode === null ? OWN_SIDE[kind] : byCode.get(arcaCode)?.side;
}

/** What the type alone says of a voucher: `type-unknown`, `side-mismatch`, or nothing. */
export function typeObservations(arcaCode: number | null, kind: VoucherKind, side: Side): string[] {
  const expected = expectedSide(arcaCode, kind);
  return [
    ...(arcaCode !== null && !byCode.has(arcaCode) ? ['type-unknown'] : []),
    ...(expected !== undefined && expected !== side ? ['side-mismatch'] : []),
  ];
}

/** How people name a voucher: `FA A 00003-00012345`, `RC X 00001-00000210`, `OT 0000611365`. */
export function voucherLabel(voucher: {
  kind: VoucherKind;
  arcaCode: number | null;
  letter: string | null;
  pointOfSale: number | null;
  number: string | null;
}): string {
  const abbreviation = voucherTypeOf(voucher.arcaCode)?.abbreviation ?? OWN_ABBREVIATION[voucher.kind];
  const number =
    voucher.pointOfSale === null
      ? voucher.number
      : `${String(voucher.pointOfSale).padStart(5, '0')}-${voucher.number ?? ''}`;
  return [abbreviation, voucher.letter, number].filter(Boolean).join(' ');
}
