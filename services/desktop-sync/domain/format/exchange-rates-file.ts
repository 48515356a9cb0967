import { type FileDefinition } from './definition.js';
import * as t from './value-types.js';

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
