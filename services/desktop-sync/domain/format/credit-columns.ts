import { type ColumnDefinition } from './definition.js';
import * as t from './value-types.js';

/** The credit profile, in the client's own file. */
export const creditColumns: readonly ColumnDefinition[] = [
  {
    target: 'credit_limit',
    header: 'limite_credito',
    type: t.amount,
    meaning: 'Credit limit: blank means _no limit_, 0 means _cash only_',
    example: '1.000.000,00',
  },
  {
    target: 'limit_currency',
    header: 'moneda_limite',
    type: t.currency,
    meaning: 'Currency of the limit',
    example: 'PES',
  },
  {
    target: 'limit_scope',
    header: 'alcance_limite',
    type: t.choice({ subcuenta: 'subaccount', cuenta: 'account', S: 'subaccount', C: 'account' }),
    meaning: 'Whether the limit is of the subaccount or of the whole account',
    example: 'subcuenta',
  },
  {
    target: 'payment_term_days',
    header: 'condicion_venta_dias',
    aliases: ['dias_condicion'],
    type: t.whole(0, 999),
    meaning: 'Terms of payment, days',
    example: '30',
  },
  {
    target: 'grace_days',
    header: 'dias_gracia',
    type: t.whole(0, 999),
    meaning: 'Days after the due date that are tolerated',
    example: '5',
  },
  {
    target: 'maximum_overdue_days',
    header: 'dias_maximos_atraso',
    type: t.whole(0, 9999),
    meaning: 'Days overdue from which credit is red',
    example: '30',
  },
  {
    target: 'small_debt_threshold',
    header: 'tolerancia',
    type: t.amount,
    meaning: 'Overdue debt up to this amount is ignored',
    example: '1.000,00',
  },
  { target: 'blocked', header: 'bloqueado', type: t.flag, meaning: 'Credit blocked by hand', example: 'N' },
  {
    target: 'block_reason',
    header: 'motivo_bloqueo',
    type: t.text,
    meaning: 'Reason of the block',
    example: 'Cheque rechazado',
  },
  {
    target: 'block_expires_on',
    header: 'bloqueo_hasta',
    type: t.day,
    meaning: 'Last day of the block; blank: until lifted',
    example: '31/12/2026',
  },
];
