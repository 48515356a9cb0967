import { type FileDefinition } from './definition.js';
import { clientReference, externalId } from './shared-columns.js';
import * as t from './value-types.js';

export const interactionsFile: FileDefinition = {
  name: 'bitacora.csv',
  purpose: 'Contacts had with the client and events',
  emitters: [
    {
      entity: 'interactions',
      key: ['external_id'],
      columns: [
        externalId('Identifies the entry', 'BT-20913'),
        clientReference,
        {
          target: 'kind',
          header: 'tipo',
          type: t.text,
          required: true,
          meaning: 'Kind of contact',
          example: 'Llamada',
        },
        {
          target: 'occurred_at',
          header: 'fecha_hora',
          aliases: ['fecha'],
          type: t.instant,
          required: true,
          meaning: 'When it happened, Buenos Aires time',
          example: '14/05/2026 10:35',
        },
        {
          target: 'author',
          header: 'autor',
          aliases: ['usuario'],
          type: t.text,
          meaning: 'Who had it',
          example: 'Sofía Ibáñez',
        },
        {
          target: 'contact_external_id',
          header: 'contacto',
          type: t.key,
          meaning: 'Identifier of the contact, as `id` in `contactos.csv`',
          example: 'C-10457',
        },
        {
          target: 'text',
          header: 'texto',
          aliases: ['detalle', 'observaciones'],
          type: t.text,
          required: true,
          meaning: 'What was said',
          example: 'Promete pagar el viernes',
        },
        {
          target: 'follow_up_on',
          header: 'proximo_contacto',
          aliases: ['seguimiento'],
          type: t.day,
          meaning: 'Day to follow it up',
          example: '22/05/2026',
        },
      ],
    },
  ],
};
