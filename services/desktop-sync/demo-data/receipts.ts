import { demoCuit } from './cuit.js';
import type { Random } from './random.js';
import { amountText, type DayNumber, dayText } from './texts.js';
import type { Voucher } from './vouchers.js';

export const RECEIPT_LINE_HEADER =
  'comprobante;orden;medio;importe;banco;numero_cheque;cuit_librador;emision;fecha_pago;estado_cheque;impuesto;jurisdiccion;certificado';

const BANKS = ['Banco Nación', 'Banco Provincia', 'Banco Galicia', 'Banco Macro', 'Banco Credicoop'];
const TAXES = [
  ['Ganancias', ''],
  ['IVA', ''],
  ['SUSS', ''],
  ['IIBB', 'Buenos Aires'],
  ['IIBB', 'Córdoba'],
  ['IIBB', 'CABA'],
] as const;

/** How a receipt was paid: its lines of `renglones-recibo.csv` add up to it. */
export function receiptLines(random: Random, receipt: Voucher, asOf: DayNumber): string {
  let left = receipt.cents;
  let lines = '';
  let position = 0;
  const add = (kind: string, cents: number, details: string) => {
    left -= cents;
    lines += `${receipt.id};${++position};${kind};${amountText(cents)};${details}\r\n`;
  };
  if (receipt.currency === 'PES' && random.chance(0.18)) {
    const [tax, jurisdiction] = random.pick(TAXES);
    const withheld = Math.floor((left * random.whole(1, 4)) / 100);
    if (withheld > 0) {
      add(
        'Retención',
        withheld,
        `;;;${dayText(receipt.issued)};;;${tax};${jurisdiction};0001-${random.digits(8)}`,
      );
    }
  }
  const means = receipt.currency === 'PES' ? random.next() : 0;
  if (means < 0.62) add('Transferencia', left, `${random.pick(BANKS)};;;;;;;;`);
  else if (means < 0.9) {
    const first = random.chance(0.3) ? Math.floor(left / 2) : left;
    const kind = means < 0.78 ? 'Cheque' : 'E-cheq';
    if (first > 0) add(kind, first, chequeCells(random, receipt, asOf));
    if (left > 0) add(kind, left, chequeCells(random, receipt, asOf));
  } else add('Efectivo', left, ';;;;;;;;');
  return lines;
}

function chequeCells(random: Random, receipt: Voucher, asOf: DayNumber): string {
  const payment = receipt.issued + random.pick([0, 30, 45, 60, 90]);
  const state =
    payment > asOf
      ? 'En cartera'
      : payment > asOf - 3
        ? 'Depositado'
        : random.chance(0.01)
          ? 'Rechazado'
          : 'Acreditado';
  const drawer = demoCuit(30, 33, random.whole(50_000_000, 79_999_999));
  return `${random.pick(BANKS)};${random.digits(8)};${drawer};${dayText(receipt.issued)};${dayText(payment)};${state};;;`;
}
