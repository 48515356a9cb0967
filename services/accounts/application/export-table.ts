import type { CopiedRow } from '../../platform/database/copy-rows.js';
import type { TableColumn, TableRow } from '../../platform/tables/table.js';
// The portal's own words: a file says what the screen says.
import { voucherMarkText } from '../../../shared/mfe-kit/src/texts/voucher-marks.js';
import type { LedgerView } from '../domain/export.js';
import { type MovementType, movementType } from '../domain/movements.js';
import type { Standing } from '../domain/standing.js';
import { voucherLabel, type VoucherKind } from '../domain/voucher-types.js';

const text = (heading: string, width: number): TableColumn => ({ heading, width, kind: 'text' });
const amount = (heading: string): TableColumn => ({ heading, width: 16, kind: 'amount' });
const day = (heading: string): TableColumn => ({ heading, width: 12, kind: 'day' });
const whole = (heading: string): TableColumn => ({ heading, width: 10, kind: 'whole' });

const VOUCHER = text('Comprobante', 24);
const SUBACCOUNT = text('Subcuenta', 11);
const CURRENCY = text('Moneda', 8);
const CONCEPT = text('Concepto', 36);

export const LEDGER_COLUMNS: Readonly<Record<LedgerView, readonly TableColumn[]>> = {
  pending: [
    VOUCHER,
    SUBACCOUNT,
    day('Emisión'),
    day('Vencimiento'),
    whole('Cuota'),
    CURRENCY,
    amount('Importe'),
    amount('Pendiente'),
    whole('Atraso'),
    text('Estado', 12),
    CONCEPT,
    text('Orden de compra', 18),
    text('Observado', 40),
  ],
  movements: [
    VOUCHER,
    day('Fecha'),
    SUBACCOUNT,
    text('Movimiento', 20),
    CONCEPT,
    CURRENCY,
    amount('Debe'),
    amount('Haber'),
    amount('Saldo acumulado'),
  ],
};

const STANDING_TEXTS: Readonly<Record<Standing, string>> = {
  overdue: 'Vencido',
  'not-due': 'A vencer',
  'on-account': 'A cuenta',
};

const MOVEMENT_TEXTS: Readonly<Record<MovementType, string>> = {
  voucher: 'Comprobante',
  application: 'Imputación',
  'application-annulment': 'Imputación anulada',
  annulment: 'Anulación',
};

const OPENING_TEXT = 'Saldo anterior';

/** Where in a copied row, after the fields that name its voucher, something is said in other words. */
const STANDING_AT = 8;
const MARKS_AT = 11;
const STEP_AT = 2;

/** A row of `openItemStatements` as the file shows it. */
export function pendingRow(copied: CopiedRow): TableRow {
  const [label, fields] = namedRow(copied);
  const standing = fields[STANDING_AT] as Standing;
  fields[STANDING_AT] = STANDING_TEXTS[standing];
  fields[MARKS_AT] = (fields[MARKS_AT] ?? '').split(',').filter(Boolean).map(voucherMarkText).join('; ');
  return [label, ...fields];
}

/** A row of `movementStatements` as the file shows it; without a step it is the balance before the first one. */
export function movementRow(copied: CopiedRow): TableRow {
  const [label, fields] = namedRow(copied);
  const step = numberOf(fields[STEP_AT]);
  fields[STEP_AT] = step === null ? OPENING_TEXT : MOVEMENT_TEXTS[movementType(step)];
  return [label, ...fields];
}

function namedRow([kind, arcaCode, letter, pointOfSale, number, ...fields]: CopiedRow): [
  string | null,
  CopiedRow,
] {
  if (kind === null) return [null, fields];
  const label = voucherLabel({
    kind: kind as VoucherKind,
    arcaCode: numberOf(arcaCode),
    letter: letter ?? null,
    pointOfSale: numberOf(pointOfSale),
    number: number ?? null,
  });
  return [label, fields];
}

function numberOf(digits: string | null | undefined): number | null {
  return digits === null || digits === undefined ? null : Number(digits);
}
