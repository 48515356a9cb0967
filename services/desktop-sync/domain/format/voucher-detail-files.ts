import { type FileDefinition } from './definition.js';
import { externalId, position, requiredAmount, voucherReference } from './shared-columns.js';
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

export const instalmentsFile: FileDefinition = {
  name: 'vencimientos.csv',
  purpose: 'Due dates of the vouchers that have several',
  emitters: [
    {
      entity: 'instalments',
      key: ['voucher_external_id', 'position'],
      columns: [
        voucherReference(
          'comprobante',
          'voucher_external_id',
          'Identifier of the voucher, as `id` in `comprobantes.csv`',
        ),
        position,
        {
          target: 'due_on',
          header: 'vencimiento',
          type: t.day,
          required: true,
          meaning: 'Due date',
          example: '28/02/2026',
        },
        requiredAmount,
      ],
    },
  ],
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

export const applicationsFile: FileDefinition = {
  name: 'aplicaciones.csv',
  purpose: 'What each credit was applied to (imputaciones)',
  emitters: [
    {
      entity: 'applications',
      key: ['external_id'],
      columns: [
        externalId('Identifies the application', 'AP-99120'),
        voucherReference('credito', 'credit_external_id', 'Identifier of the receipt or credit note'),
        voucherReference('comprobante', 'voucher_external_id', 'Identifier of the voucher that it pays'),
        {
          target: 'instalment_position',
          header: 'cuota',
          type: t.whole(1, 9999),
          meaning: 'Instalment that it pays; blank: the oldest first',
          example: '1',
        },
        {
          target: 'credit_amount',
          header: 'importe_credito',
          type: t.amount,
          required: true,
          meaning: 'Amount taken from the credit, in its currency',
          example: '1.210.000,00',
        },
        {
          target: 'voucher_amount',
          header: 'importe_comprobante',
          type: t.amount,
          required: true,
          meaning: 'Amount paid of the voucher, in its currency',
          example: '1.100,00',
        },
        {
          target: 'exchange_rate',
          header: 'cotizacion',
          type: t.amount,
          meaning: 'Rate between both, when the currencies differ',
          example: '1.100,00',
        },
        {
          target: 'rate_source',
          header: 'origen_cotizacion',
          type: t.text,
          meaning: 'Where the rate comes from',
          example: 'BNA vendedor',
        },
        {
          target: 'applied_on',
          header: 'fecha',
          type: t.day,
          required: true,
          meaning: 'Day of the application, which may be later than the receipt’s',
          example: '10/05/2026',
        },
        {
          target: 'annulled_on',
          header: 'anulada',
          type: t.day,
          meaning: 'Day from which it no longer counts',
          example: '',
        },
      ],
    },
  ],
};

export const exchangeRatesFile: FileDefinition = {
  name: 'cotizaciones.csv',
  purpose: 'Exchange rates by day',
  emitters: [
    {
      entity: 'exchange_rates',
      key: ['day', 'currency'],
      columns: [
        {
          target: 'day',
          header: 'fecha',
          type: t.day,
          required: true,
          meaning: 'Day',
          example: '01/04/2026',
        },
        {
          target: 'currency',
          header: 'moneda',
          type: t.currency,
          required: true,
          meaning: 'Currency',
          example: 'DOL',
        },
        {
          target: 'value',
          header: 'valor',
          aliases: ['cotizacion'],
          type: t.amount,
          required: true,
          meaning: 'Pesos per unit',
          example: '1.105,50',
        },
        {
          target: 'source',
          header: 'origen',
          aliases: ['fuente'],
          type: t.text,
          meaning: 'Where it comes from',
          example: 'BNA vendedor',
        },
      ],
    },
  ],
};
