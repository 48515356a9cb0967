import { type FileDefinition } from './definition.js';
import { position, requiredAmount, voucherReference } from './shared-columns.js';
import * as t from './value-types.js';

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
