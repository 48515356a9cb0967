import { type ColumnDefinition } from './definition.js';
import * as t from './value-types.js';

/** The client that a row belongs to; an unknown one sends the row to quarantine. */
export const clientReference: ColumnDefinition = {
  target: 'client_external_id',
  header: 'cliente',
  aliases: ['codigo_cliente', 'codigo'],
  type: t.clientKey,
  required: true,
  meaning: 'Identifier of the client, as `codigo` in `clientes.csv`',
  example: '000123-01',
};

export function externalId(meaning: string, example: string): ColumnDefinition {
  return {
    target: 'external_id',
    header: 'id',
    aliases: ['id_externo'],
    type: t.key,
    required: true,
    meaning,
    example,
  };
}

export function voucherReference(header: string, target: string, meaning: string): ColumnDefinition {
  return { target, header, type: t.key, required: true, meaning, example: 'FA-48211' };
}

export const position: ColumnDefinition = {
  target: 'position',
  header: 'orden',
  aliases: ['cuota', 'renglon'],
  type: t.whole(1, 9999),
  required: true,
  meaning: 'Number within the voucher, from 1',
  example: '1',
};

export const requiredAmount: ColumnDefinition = {
  target: 'amount',
  header: 'importe',
  type: t.amount,
  required: true,
  meaning: 'Amount in the currency of the voucher',
  example: '121.000,00',
};
