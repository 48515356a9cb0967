import { z } from 'zod';
import { clientCodeSchema, instantSchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { pageOf } from '../../platform/http/paging.js';
import { DELIVERY_STATES } from '../domain/delivery-state.js';
import { NEXT_STEPS } from '../domain/explain-delivery.js';
import { isSafeSubject, isSafeText, LONGEST_SUBJECT, LONGEST_TEXT } from '../domain/message-text.js';

const MOST_RECIPIENTS = 50;
const LARGEST_PAGE = 200;

export const sendMessageSchema = z
  .strictObject({
    subject: z
      .string()
      .trim()
      .min(1)
      .max(LONGEST_SUBJECT)
      .refine(isSafeSubject, 'El asunto no puede tener saltos de línea ni caracteres de control.'),
    text: z
      .string()
      .min(1)
      .max(LONGEST_TEXT)
      .refine((text) => text.trim() !== '', 'Escriba el texto del mensaje.')
      .refine(isSafeText, 'El texto no puede tener caracteres de control.'),
    contactIds: z
      .array(uuidSchema)
      .min(1)
      .max(MOST_RECIPIENTS)
      .refine((ids) => new Set(ids).size === ids.length, 'Un contacto está repetido.')
      .describe('Contactos del cliente, vigentes hoy y con e-mail; cada uno recibe su propio correo.'),
  })
  .meta({ id: 'SendMessage' });
export type SendMessageBody = z.infer<typeof sendMessageSchema>;

export const pageQuerySchema = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

const stateSchema = z.enum(DELIVERY_STATES).meta({ id: 'DeliveryState' });

export const deliverySchema = z
  .object({
    id: uuidSchema,
    contactId: uuidSchema,
    recipientName: z.string(),
    address: z.string(),
    state: stateSchema,
    explanation: z.string().describe('El estado en palabras, para mostrar.'),
    nextStep: z.enum(NEXT_STEPS).describe('Lo que una persona puede hacer ahora.'),
    attempts: z.int(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    nextAttemptAt: instantSchema.nullable().describe('Cuándo se reintenta; sólo en cola o diferido.'),
    sendingSince: instantSchema.nullable(),
    acceptedAt: instantSchema.nullable(),
    serverResponse: z.string().nullable().describe('Lo que dijo el servidor de correo, textual.'),
    resendOf: uuidSchema.nullable().describe('El envío que este repite.'),
    resentAs: uuidSchema.nullable().describe('El envío que repite a este.'),
    canCancel: z.boolean(),
    canResend: z.boolean(),
    canRelease: z.boolean(),
    version: z.int().describe('Para If-Match.'),
  })
  .meta({ id: 'Delivery' });

export const attachmentPathSchema = z.coerce.number().int().min(1).max(50);

const originSchema = z.object({ kind: z.enum(['statement']), id: uuidSchema }).meta({ id: 'MessageOrigin' });

export const messageSummarySchema = z
  .object({
    id: uuidSchema,
    subject: z.string(),
    createdByName: z.string(),
    createdAt: instantSchema,
    origin: originSchema.nullable().describe('Para qué se escribió; null si lo escribió una persona.'),
    attachmentCount: z.int(),
    deliveries: z.array(deliverySchema),
  })
  .meta({ id: 'MessageSummary' });

export const messagePageSchema = pageOf(messageSummarySchema, 'MessagePage');

const deliveryWithHistorySchema = deliverySchema
  .extend({
    history: z.array(
      z.object({
        state: stateSchema,
        explanation: z.string(),
        attempt: z.int(),
        at: instantSchema,
        serverResponse: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'DeliveryWithHistory' });

export const messageSchema = messageSummarySchema
  .extend({
    clientCode: clientCodeSchema,
    kind: z.enum(['transactional']),
    withheld: z
      .boolean()
      .describe('true: el mensaje lleva importes y quien pregunta no puede verlos; texto y HTML faltan.'),
    text: z.string().describe('El texto tal como se envía; con HTML, su alternativa.'),
    html: z.string().nullable().describe('El cuerpo HTML tal como se envía: mostrarlo sin ejecutar nada.'),
    replyTo: z.string().nullable().describe('A dónde llegan las respuestas.'),
    replyToName: z.string().nullable(),
    attachments: z.array(
      z
        .object({ ord: z.int(), name: z.string(), type: z.string(), size: z.int().describe('En bytes.') })
        .meta({ id: 'Attachment' }),
    ),
    deliveries: z.array(deliveryWithHistorySchema),
  })
  .meta({ id: 'Message' });
