import type { DemoClient } from './client.js';
import { type DemoCurrency, rateCents } from './exchange-rates.js';
import type { Random } from './random.js';
import { amountText, type DayNumber, dayText } from './texts.js';

export const VOUCHER_HEADER =
  'id;cliente;codigo_arca;tipo;letra;punto_de_venta;numero;fecha;vencimiento;moneda;cotizacion;importe;debe_haber;importe_pesos;cancela_en_su_moneda;cae;vencimiento_cae;periodo_desde;periodo_hasta;orden_compra;concepto;anulado';
export const INSTALMENT_HEADER = 'comprobante;orden;vencimiento;importe';

export interface Voucher {
  readonly id: string;
  readonly issued: DayNumber;
  readonly currency: DemoCurrency;
  readonly cents: number;
}

/** Kinds of voucher with a numbering of their own. */
const KINDS = {
  invoice: { name: 'FACTURA', prefix: 'FA', side: 'D', codes: { A: 1, B: 6 } },
  debitNote: { name: 'NOTA DE DEBITO', prefix: 'ND', side: 'D', codes: { A: 2, B: 7 } },
  creditNote: { name: 'NOTA DE CREDITO', prefix: 'NC', side: 'H', codes: { A: 3, B: 8 } },
  receipt: { name: 'RECIBO', prefix: 'RC', side: 'H', codes: null },
  adjustment: { name: 'AJUSTE', prefix: 'AJ', side: 'D', codes: null },
} as const;
export type Kind = keyof typeof KINDS;

/** Numbers follow each other within a kind and letter, over the whole folder. */
export class Numbering {
  private readonly last = new Map<string, number>();

  next(series: string): number {
    const number = (this.last.get(series) ?? 0) + 1;
    this.last.set(series, number);
    return number;
  }
}

const CONCEPTS = [
  'Abono mensual',
  'Licencias',
  'Implementación',
  'Horas de programación',
  'Capacitación',
  'Hosting',
];

export interface VoucherDetails {
  readonly due?: DayNumber | null;
  readonly concept?: string;
  readonly annulled?: DayNumber | null;
}

/** A voucher and its line of `comprobantes.csv`. */
export function demoVoucher(
  random: Random,
  numbering: Numbering,
  client: DemoClient,
  kind: Kind,
  voucher: Omit<Voucher, 'id'>,
  asOf: DayNumber,
  details: VoucherDetails = {},
): { voucher: Voucher; line: string } {
  const { name, prefix, side, codes } = KINDS[kind];
  const letter = codes ? client.company.letter : kind === 'receipt' ? 'X' : '';
  const number = numbering.next(`${prefix}${letter}`);
  const id = `${prefix}${letter}-${number}`;
  const { issued, currency, cents } = voucher;
  const rate = rateCents(currency, issued, asOf);
  const foreign = currency !== 'PES';
  const fiscal = codes
    ? `${random.digits(14)};${dayText(issued + 10)};${dayText(issued - 29)};${dayText(issued)};${random.chance(0.1) ? `OC ${random.digits(8)}` : ''}`
    : ';;;;';
  const line =
    `${id};${client.code};${codes ? codes[client.company.letter] : ''};${name}${codes ? ` ${letter}` : ''};${letter};3;${number};` +
    `${dayText(issued)};${dayText(details.due ?? null)};${currency};${foreign ? amountText(rate) : ''};${amountText(cents)};${side};` +
    `${amountText(foreign ? Math.round((cents * rate) / 100) : cents)};${foreign ? 'S' : ''};${fiscal};` +
    `${details.concept ?? random.pick(CONCEPTS)};${dayText(details.annulled ?? null)}\r\n`;
  return { voucher: { id, issued, currency, cents }, line };
}

/** Due dates every thirty days; the last takes the cents that do not divide. */
export function instalmentLines(voucher: Voucher, firstDue: DayNumber, count: number): string {
  const each = Math.floor(voucher.cents / count);
  let lines = '';
  for (let i = 1; i <= count; i++) {
    const cents = i < count ? each : voucher.cents - each * (count - 1);
    lines += `${voucher.id};${i};${dayText(firstDue + (i - 1) * 30)};${amountText(cents)}\r\n`;
  }
  return lines;
}
