import { Doubtful, Unreadable } from '../cell.js';
import { readVoucherType, typeOfCode } from '../values/voucher-type.js';
import { type FileDefinition, type RowValues } from './definition.js';
import { clientReference, externalId, requiredAmount } from './shared-columns.js';
import * as t from './value-types.js';

const SIDES = {
  D: 'debit',
  H: 'credit',
  Debe: 'debit',
  Haber: 'credit',
  Débito: 'debit',
  Crédito: 'credit',
  C: 'credit',
};

/** `tipo` and `codigo_arca` complete each other; the letter is never told from the code. */
function deriveType(row: RowValues): Unreadable | Doubtful | undefined {
  const [typeText, codeText] = [row.get('kind'), row.get('arca_code')];
  const named = typeText === null ? undefined : readVoucherType(typeText);
  const coded = codeText === null ? undefined : typeOfCode(Number(codeText));
  const type =
    coded && (!named || named.kind === 'other') ? { ...coded, letter: named?.letter ?? null } : named;
  if (type) {
    row.set('kind', type.kind);
    if (codeText === null && type.arcaCode !== null) row.set('arca_code', String(type.arcaCode));
    if (row.get('letter') === null && type.letter !== null) row.set('letter', type.letter);
    return undefined;
  }
  if (typeText === null) {
    return new Unreadable('missing-value', 'Falta el tipo de comprobante (columna tipo o codigo_arca)');
  }
  row.set('kind', 'other');
  return new Doubtful(
    'other',
    'unknown-voucher-type',
    `El tipo de comprobante "${typeText}" no se conoce; se importa como "otro"`,
  );
}

export const vouchersFile: FileDefinition = {
  name: 'comprobantes.csv',
  purpose: 'Invoices, notes, receipts and adjustments',
  emitters: [
    {
      entity: 'vouchers',
      key: ['external_id'],
      derive: deriveType,
      derived: { kind: ['arca_code'], arca_code: ['kind'], letter: ['kind'] },
      columns: [
        externalId('Identifies the voucher', 'FA-48211'),
        clientReference,
        {
          target: 'arca_code',
          header: 'codigo_arca',
          type: t.whole(0, 999),
          meaning:
            'ARCA code. Blank for receipts (recibo X) and adjustments; deduced from `tipo` and its letter when blank',
          example: '1',
        },
        {
          target: 'kind',
          header: 'tipo',
          aliases: ['tipo_comprobante'],
          type: t.text,
          required: true,
          unlessHeader: 'codigo_arca',
          meaning: 'CRISTAL’s name (`FACTURA A`, `N/C B`, `RECIBO`, `AJUSTE`) or the ARCA code',
          example: 'FACTURA A',
        },
        {
          target: 'letter',
          header: 'letra',
          type: t.text,
          meaning: 'Letter; taken from `tipo` when it names one',
          example: 'A',
        },
        {
          target: 'point_of_sale',
          header: 'punto_de_venta',
          aliases: ['pto_vta', 'sucursal'],
          type: t.whole(0, 99_999),
          meaning: 'Point of sale',
          example: '3',
        },
        {
          target: 'number',
          header: 'numero',
          type: t.text,
          meaning: 'Number, up to 20 characters',
          example: '12345',
        },
        {
          target: 'issued_on',
          header: 'fecha',
          aliases: ['emision', 'fecha_emision'],
          type: t.day,
          required: true,
          meaning: 'Day of issue',
          example: '01/04/2026',
        },
        {
          target: 'due_on',
          header: 'vencimiento',
          type: t.day,
          meaning: 'Due date, when there is one alone',
          example: '01/05/2026',
        },
        {
          target: 'currency',
          header: 'moneda',
          type: t.currency,
          required: true,
          meaning: 'Currency of the amounts',
          example: 'PES',
        },
        {
          target: 'exchange_rate',
          header: 'cotizacion',
          type: t.amount,
          meaning: 'Pesos per unit of the currency',
          example: '1.105,50',
        },
        { ...requiredAmount, aliases: ['total'], meaning: 'Total, without sign: the sign is `debe_haber`' },
        {
          target: 'side',
          header: 'debe_haber',
          aliases: ['dh', 'd_h'],
          type: t.choice(SIDES),
          required: true,
          meaning: 'Whether it adds to the client’s debt (D) or lessens it (H)',
          example: 'D',
        },
        {
          target: 'peso_amount',
          header: 'importe_pesos',
          type: t.amount,
          meaning: 'Equivalent in pesos at the voucher’s rate',
          example: '121.000,00',
        },
        {
          target: 'settled_in_own_currency',
          header: 'cancela_en_su_moneda',
          type: t.flag,
          meaning: 'Whether it is settled in its own currency',
          example: 'S',
        },
        { target: 'cae', header: 'cae', type: t.text, meaning: 'CAE', example: '76123456789012' },
        {
          target: 'cae_expires_on',
          header: 'vencimiento_cae',
          type: t.day,
          meaning: 'Expiry of the CAE',
          example: '11/04/2026',
        },
        {
          target: 'billed_from',
          header: 'periodo_desde',
          type: t.day,
          meaning: 'First day of the period billed',
          example: '01/04/2026',
        },
        {
          target: 'billed_until',
          header: 'periodo_hasta',
          type: t.day,
          meaning: 'Last day of the period billed',
          example: '30/04/2026',
        },
        {
          target: 'purchase_order',
          header: 'orden_compra',
          type: t.text,
          meaning: 'Purchase order of the client',
          example: 'OC 4500012345',
        },
        {
          target: 'concept',
          header: 'concepto',
          type: t.text,
          meaning: 'What it is for',
          example: 'Abono mensual',
        },
        {
          target: 'annulled_on',
          header: 'anulado',
          aliases: ['fecha_anulacion'],
          type: t.day,
          meaning: 'Day from which an internal voucher is void',
          example: '',
        },
      ],
    },
  ],
};
