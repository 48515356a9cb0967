import { type FileDefinition } from './definition.js';
import { externalId, voucherReference } from './shared-columns.js';
import * as t from './value-types.js';

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
