import { type FileDefinition } from './definition.js';
import { clientReference, externalId } from './shared-columns.js';
import * as t from './value-types.js';

export const contactsFile: FileDefinition = {
  name: 'contactos.csv',
  purpose: 'People authorised to speak for a client, and what each may do',
  emitters: [
    {
      entity: 'contacts',
      key: ['external_id'],
      columns: [
        externalId('Identifies the contact', 'C-10457'),
        clientReference,
        {
          target: 'full_name',
          header: 'nombre',
          aliases: ['apellido_y_nombre'],
          type: t.text,
          required: true,
          meaning: 'Full name',
          example: 'María José Ordóñez',
        },
        { target: 'position', header: 'cargo', type: t.text, meaning: 'Position', example: 'Tesorera' },
        {
          target: 'phones',
          header: 'telefonos',
          aliases: ['telefono'],
          type: t.phones,
          meaning: 'Phones',
          example: '11 5555-1234',
        },
        {
          target: 'emails',
          header: 'emails',
          aliases: ['email', 'e_mail', 'correo'],
          type: t.emails,
          meaning: 'E-mail addresses',
          example: 'mordonez@nunez.example',
        },
        {
          target: 'receives_statements',
          header: 'recibe_resumenes',
          type: t.flag,
          meaning: 'Receives account statements',
          example: 'S',
        },
        {
          target: 'receives_invoices',
          header: 'recibe_facturas',
          type: t.flag,
          meaning: 'Receives invoices',
          example: 'S',
        },
        {
          target: 'receives_technical_notices',
          header: 'recibe_avisos_tecnicos',
          type: t.flag,
          meaning: 'Receives technical notices',
          example: 'N',
        },
        {
          target: 'receives_marketing',
          header: 'recibe_publicidad',
          type: t.flag,
          meaning: 'Receives publicity',
          example: 'N',
        },
        {
          target: 'may_request_changes',
          header: 'puede_pedir_cambios',
          type: t.flag,
          meaning: 'May request changes',
          example: 'N',
        },
        {
          target: 'may_discuss_debt',
          header: 'puede_hablar_de_deuda',
          type: t.flag,
          meaning: 'May discuss debt',
          example: 'S',
        },
        {
          target: 'valid_from',
          header: 'vigente_desde',
          type: t.day,
          meaning: 'First day of the authority',
          example: '01/02/2024',
        },
        {
          target: 'valid_until',
          header: 'vigente_hasta',
          type: t.day,
          meaning: 'Last day of the authority',
          example: '',
        },
        {
          target: 'is_primary',
          header: 'principal',
          type: t.flag,
          meaning: 'The client’s main contact',
          example: 'S',
        },
      ],
    },
  ],
};
