import { z } from 'zod';
import { SCOPES } from '../../accounts/public.js';
import { DELIVERY_STATES } from '../../messaging/public.js';
import {
  clientCodeSchema,
  daySchema,
  instantSchema,
  uuidSchema,
} from '../../platform/http/common-schemas.js';
import { CURRENCIES, moneySchema } from '../../platform/http/money.js';
import { pageOf } from '../../platform/http/paging.js';
import { STATEMENT_FORMATS } from '../domain/snapshot.js';

const MOST_RECIPIENTS = 50;
const LONGEST_COVER = 5000;
const LARGEST_PAGE = 100;

/** Years that a ledger can hold; others are mistakes of typing. */
const ledgerDaySchema = daySchema.refine((day) => day >= '1900-01-01' && day <= '2199-12-31');

/** A number in the address; whatever is none is the number of no statement. */
export const numberSchema = z.string().regex(/^[1-9]\d{0,8}$/);

const choiceFields = {
  format: z.enum(STATEMENT_FORMATS).describe('Comprobantes pendientes, o movimientos con saldo acumulado.'),
  asOf: ledgerDaySchema.optional().describe('Saldos al día indicado; sin este dato, hoy en Buenos Aires.'),
  from: ledgerDaySchema
    .nullable()
    .default(null)
    .describe('Primer día de los movimientos; nulo: desde el primero. No se usa en los pendientes.'),
  scope: z.enum(SCOPES).default('subaccount').describe('Sólo esta subcuenta, o todas las de la cuenta.'),
  currencies: z
    .array(z.enum(CURRENCIES))
    .min(1)
    .max(CURRENCIES.length)
    .optional()
    .describe('Sólo estas monedas; sin este dato, todas las que tengan algo.'),
};

export const previewStatementSchema = z.strictObject(choiceFields).meta({ id: 'PreviewStatement' });
export type PreviewStatementBody = z.infer<typeof previewStatementSchema>;

export const issueStatementSchema = z
  .strictObject({
    ...choiceFields,
    send: z.boolean().describe('Enviarlo por correo a los destinatarios, o sólo emitirlo.'),
    recipients: z
      .array(uuidSchema)
      .max(MOST_RECIPIENTS)
      .refine((ids) => new Set(ids).size === ids.length, 'Un contacto está repetido.')
      .default([])
      .describe('Contactos del cliente que reciben resúmenes; ver GET .../recipients.'),
    coverText: z
      .string()
      .max(LONGEST_COVER)
      .refine(
        (text) => !/[\p{Cc}]/u.test(text.replaceAll(/[\t\r\n]/g, '')),
        'No puede tener caracteres de control.',
      )
      .optional()
      .describe(
        'Texto del correo en lugar del de la empresa; admite sus mismos marcadores, como {{numero}}.',
      ),
  })
  .meta({ id: 'IssueStatement' });
export type IssueStatementBody = z.infer<typeof issueStatementSchema>;

export const pageQuerySchema = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(20),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

const totalsSchema = z
  .object({
    currency: z.enum(CURRENCIES),
    pending: moneySchema,
    onAccount: moneySchema,
    balance: moneySchema.describe('Pendiente menos lo que está a cuenta; negativo, a favor del cliente.'),
    overdue: moneySchema,
  })
  .meta({ id: 'StatementTotals' });

export const previewSchema = z
  .object({
    asOf: daySchema,
    isEmpty: z.boolean().describe('No hay nada pendiente ni movimientos: se puede emitir igual.'),
    totals: z.array(totalsSchema),
    cover: z
      .object({ subject: z.string(), text: z.string() })
      .describe('Asunto y texto del correo; {{numero}} queda para cuando tenga número.'),
    html: z.string().describe('El documento, como página completa, con la leyenda "Borrador".'),
  })
  .meta({ id: 'StatementPreview' });

const deliverySchema = z
  .object({
    contactId: uuidSchema,
    name: z.string(),
    address: z.string(),
    state: z.enum(DELIVERY_STATES).meta({ id: 'DeliveryState' }),
    nextAttemptAt: instantSchema.nullable(),
  })
  .meta({ id: 'StatementDelivery' });

const statementFields = {
  number: z.int(),
  numberText: z.string().describe('Como se imprime: `00118`.'),
  clientCode: clientCodeSchema,
  format: z.enum(STATEMENT_FORMATS),
  scope: z.enum(SCOPES),
  asOf: daySchema,
  totals: z.array(totalsSchema),
  isEmpty: z.boolean(),
  issuedAt: instantSchema,
  issuedByName: z.string(),
  messageId: uuidSchema.nullable().describe('El correo con que se envió; nulo si sólo se emitió.'),
  deliveries: z.array(deliverySchema).describe('Un destinatario por fila, con su estado de ahora.'),
  pdf: z.object({ name: z.string(), size: z.int(), sha256: z.string() }),
  snapshotSha256: z.string().describe('SHA-256 del JSON canónico (claves ordenadas) de `snapshot`.'),
};

export const statementSchema = z.object(statementFields).meta({ id: 'Statement' });
export type StatementView = z.infer<typeof statementSchema>;

export const statementDetailSchema = z
  .object({
    ...statementFields,
    snapshot: z
      .record(z.string(), z.unknown())
      .describe('Todo lo que dice el resumen, congelado; `version` nombra su forma.'),
  })
  .meta({ id: 'StatementDetail' });

export const statementPageSchema = pageOf(statementSchema, 'StatementPage');

export const recipientsSchema = z
  .object({
    items: z.array(
      z
        .object({
          contactId: uuidSchema,
          name: z.string(),
          position: z.string().nullable(),
          address: z.string().nullable(),
          refusal: z
            .object({ code: z.string(), text: z.string() })
            .nullable()
            .describe('Por qué no puede recibirlo; nulo si puede.'),
        })
        .meta({ id: 'StatementRecipient' }),
    ),
  })
  .meta({ id: 'StatementRecipients' });
