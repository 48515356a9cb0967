import { z } from 'zod';
import { daySchema, instantSchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { pageOf } from '../../platform/http/paging.js';
import { nameInput, permissionsInput } from './inputs.js';

export const createTokenSchema = z
  .strictObject({
    name: nameInput,
    scopes: permissionsInput.min(1),
    expiresOn: daySchema
      .nullable()
      .meta({ description: 'Último día en que sirve (Buenos Aires); null: sin vencimiento' }),
  })
  .meta({ id: 'CreateTokenRequest' });

export const tokenSchema = z
  .object({
    id: uuidSchema,
    name: z.string(),
    scopes: z.array(z.string()),
    expiresOn: daySchema.nullable(),
    state: z.enum(['active', 'expired', 'revoked']),
    createdAt: instantSchema,
    createdBy: z.string().nullable(),
    lastUsedAt: instantSchema.nullable(),
  })
  .meta({ id: 'IntegrationToken' });
export const tokenPageSchema = pageOf(tokenSchema, 'IntegrationTokenPage');
export const createdTokenSchema = z
  .object({
    token: tokenSchema,
    secret: z.string().meta({ description: 'Se muestra esta única vez; va en Authorization: Bearer' }),
  })
  .meta({ id: 'CreatedIntegrationToken' });
