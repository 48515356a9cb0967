const INVOICE = 'Factura';
const DEBIT = 'Nota de débito';
const CREDIT = 'Nota de crédito';
const RECEIPT = 'Recibo fiscal';
const FCE = 'FCE';

/** ARCA voucher codes: kind, letter and the abbreviation used in narrow columns. */
const TYPES: Readonly<Record<number, readonly [kind: string, letter: string, short: string]>> = {
  1: [INVOICE, 'A', 'FA'],
  2: [DEBIT, 'A', 'ND'],
  3: [CREDIT, 'A', 'NC'],
  4: [RECEIPT, 'A', 'RC'],
  6: [INVOICE, 'B', 'FA'],
  7: [DEBIT, 'B', 'ND'],
  8: [CREDIT, 'B', 'NC'],
  9: [RECEIPT, 'B', 'RC'],
  11: [INVOICE, 'C', 'FA'],
  12: [DEBIT, 'C', 'ND'],
  13: [CREDIT, 'C', 'NC'],
  15: [RECEIPT, 'C', 'RC'],
  19: [INVOICE, 'E', 'FA'],
  20: [DEBIT, 'E', 'ND'],
  21: [CREDIT, 'E', 'NC'],
  51: [INVOICE, 'M', 'FA'],
  52: [DEBIT, 'M', 'ND'],
  53: [CREDIT, 'M', 'NC'],
  54: [RECEIPT, 'M', 'RC'],
  81: ['Tique factura', 'A', 'TF'],
  82: ['Tique factura', 'B', 'TF'],
  83: ['Tique', '', 'TI'],
  110: ['Tique nota de crédito', '', 'TC'],
  111: ['Tique factura', 'C', 'TF'],
  112: ['Tique nota de crédito', 'A', 'TC'],
  113: ['Tique nota de crédito', 'B', 'TC'],
  114: ['Tique nota de crédito', 'C', 'TC'],
  115: ['Tique nota de débito', 'A', 'TD'],
  116: ['Tique nota de débito', 'B', 'TD'],
  117: ['Tique nota de débito', 'C', 'TD'],
  118: ['Tique factura', 'M', 'TF'],
  119: ['Tique nota de crédito', 'M', 'TC'],
  120: ['Tique nota de débito', 'M', 'TD'],
  201: [`${FCE} factura`, 'A', 'FCE'],
  202: [`${FCE} nota de débito`, 'A', 'NDE'],
  203: [`${FCE} nota de crédito`, 'A', 'NCE'],
  206: [`${FCE} factura`, 'B', 'FCE'],
  207: [`${FCE} nota de débito`, 'B', 'NDE'],
  208: [`${FCE} nota de crédito`, 'B', 'NCE'],
  211: [`${FCE} factura`, 'C', 'FCE'],
  212: [`${FCE} nota de débito`, 'C', 'NDE'],
  213: [`${FCE} nota de crédito`, 'C', 'NCE'],
};

/** `Factura A`. Ordinary receipts and internal adjustments have no ARCA code: `fallback` names those. */
export function voucherTypeName(code: number | null, fallback = 'Comprobante'): string {
  if (code === null) return fallback;
  const type = TYPES[code];
  return type === undefined ? `${fallback} (tipo ${code})` : `${type[0]} ${type[1]}`.trim();
}

/** `FA`, `NC`, `FCE`; the letter stands in the number beside it. */
export function voucherTypeShort(code: number | null, fallback = 'CB'): string {
  return code === null ? fallback : (TYPES[code]?.[2] ?? fallback);
}

/** `A 00003-00012345`; numbers of foreign vouchers are free text and stay as they came. */
export function formatVoucherNumber(
  letter: string | null,
  pointOfSale: number | null,
  number: string | number,
): string {
  const digits = String(number);
  if (pointOfSale === null || !/^\d{1,8}$/.test(digits)) return digits;
  const full = `${String(pointOfSale).padStart(5, '0')}-${digits.padStart(8, '0')}`;
  return letter === null || letter === '' ? full : `${letter} ${full}`;
}
