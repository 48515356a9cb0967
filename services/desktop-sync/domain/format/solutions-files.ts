import { type FileDefinition } from './definition.js';
import { clientReference, externalId } from './shared-columns.js';
import * as t from './value-types.js';

export const releasesFile: FileDefinition = {
  name: 'versiones.csv',
  purpose: 'Released versions of each product',
  emitters: [
    {
      entity: 'releases',
      key: ['product', 'version'],
      columns: [
        {
          target: 'product',
          header: 'producto',
          type: t.text,
          required: true,
          meaning: 'Product',
          example: 'CRISTAL Gestión',
        },
        {
          target: 'version',
          header: 'version',
          type: t.text,
          required: true,
          meaning: 'Version, as text',
          example: '4.10.2',
        },
        {
          target: 'released_on',
          header: 'fecha',
          aliases: ['lanzamiento'],
          type: t.day,
          meaning: 'Day of release',
          example: '10/03/2026',
        },
        {
          target: 'end_of_support_on',
          header: 'fin_soporte',
          type: t.day,
          meaning: 'Last day with support',
          example: '31/03/2028',
        },
        {
          target: 'notes',
          header: 'novedades',
          aliases: ['notas'],
          type: t.text,
          meaning: 'What is new',
          example: 'Libro IVA digital',
        },
      ],
    },
  ],
};

export const installationsFile: FileDefinition = {
  name: 'instalaciones.csv',
  purpose: 'Versions installed at each client',
  emitters: [
    {
      entity: 'installations',
      key: ['external_id'],
      columns: [
        externalId('Identifies the installation', 'IN-771'),
        clientReference,
        {
          target: 'product',
          header: 'producto',
          type: t.text,
          required: true,
          meaning: 'Product',
          example: 'CRISTAL Gestión',
        },
        {
          target: 'version',
          header: 'version',
          type: t.text,
          required: true,
          meaning: 'Installed version',
          example: '4.9.0',
        },
        {
          target: 'environment',
          header: 'ambiente',
          type: t.text,
          meaning: 'Environment',
          example: 'Producción',
        },
        {
          target: 'installed_on',
          header: 'fecha',
          aliases: ['instalado'],
          type: t.day,
          meaning: 'Day of installation',
          example: '22/01/2026',
        },
        {
          target: 'server_facts',
          header: 'servidor',
          type: t.text,
          meaning: 'What is known of the server',
          example: 'Windows Server 2022, SQL Server 2019',
        },
      ],
    },
  ],
};
