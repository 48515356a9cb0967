import { type FileDefinition } from './definition.js';
import { position, requiredAmount, voucherReference } from './shared-columns.js';
import * as t from './value-types.js';

const LINE_KINDS = {
  Efectivo: 'cash',
  EF: 'cash',
  Transferencia: 'transfer',
  TR: 'transfer',
  Depósito: 'transfer',
  Tarjeta: 'card',
  TJ: 'card',
  Cheque: 'cheque',
  CH: 'cheque',
  'E-cheq': 'echeq',
  Echeq: 'echeq',
  'Cheque electrónico': 'echeq',
  Retención: 'withholding',
  RET: 'withholding',
};

const CHEQUE_STATES = {
  'En cartera': 'held',
  Cartera: 'held',
  Depositado: 'deposited',
  Acreditado: 'cleared',
  Rechazado: 'rejected',
};

export const receiptLinesFile: FileDefinition = {
  name: 'renglones-recibo.csv',
  purpose: 'How each receipt was paid: cash, transfers, cheques, withholdings',
  emitters: [
    {
      entity: 'receipt_lines',
      key: ['voucher_external_id', 'position'],
      columns: [
        voucherReference('comprobante', 'voucher_external_id', 'Identifier of the receipt'),
        position,
        {
          target: 'kind',
          header: 'medio',
          aliases: ['tipo'],
          type: t.choice(LINE_KINDS),
          required: true,
          meaning: 'Means of payment',
          example: 'Cheque',
        },
        requiredAmount,
        { target: 'bank', header: 'banco', type: t.text, meaning: 'Bank', example: 'Banco Nación' },
        {
          target: 'cheque_number',
          header: 'numero_cheque',
          type: t.text,
          meaning: 'Number of the cheque',
          example: '00451234',
        },
        {
          target: 'drawer_cuit',
          header: 'cuit_librador',
          type: t.documentNumber,
          meaning: 'CUIT of who drew the cheque',
          example: '30-71234567-1',
        },
        {
          target: 'issued_on',
          header: 'emision',
          type: t.day,
          meaning: 'Day of issue of the cheque or certificate',
          example: '12/06/2026',
        },
        {
          target: 'payment_on',
          header: 'fecha_pago',
          type: t.day,
          meaning: 'Day from which the cheque can be cashed',
          example: '15/08/2026',
        },
        {
          target: 'cheque_state',
          header: 'estado_cheque',
          type: t.optionalChoice(CHEQUE_STATES),
          meaning: 'State of the cheque',
          example: 'En cartera',
        },
        { target: 'tax', header: 'impuesto', type: t.text, meaning: 'Tax withheld', example: 'IIBB' },
        {
          target: 'jurisdiction',
          header: 'jurisdiccion',
          type: t.text,
          meaning: 'Jurisdiction of the withholding',
          example: 'Córdoba',
        },
        {
          target: 'certificate',
          header: 'certificado',
          type: t.text,
          meaning: 'Number of the certificate',
          example: '0001-00004321',
        },
      ],
    },
  ],
};
