import { z } from 'zod';
import { cbuDigits } from '../../platform/formats/cbu.js';
import { cuitDigits } from '../../platform/formats/cuit.js';
import {
  businessDaySchema,
  daySchema,
  instantSchema,
  lineSchema,
  paragraphsSchema,
} from '../../platform/http/common-schemas.js';
import { CURRENCIES } from '../../platform/http/money.js';
import { MOST_LOGO_BYTES } from '../domain/logo-image.js';
import type { ProfileContent } from '../domain/profile.js';
import { PROFILE_FIELDS } from '../domain/profile-changes.js';

const MOST_ACCOUNTS = 20;
/** Three bytes are four characters; a little more, so that the rule of the logo itself tells who sends too much. */
const MOST_LOGO_CHARACTERS = Math.ceil((MOST_LOGO_BYTES / 3) * 4) + 1024;

const cuitInput = lineSchema(20).describe('Con o sin guiones.');
const emailInput = z.string().trim().max(254).pipe(z.email());

const bankAccountInput = z
  .strictObject({
    bank: lineSchema(100),
    holder: lineSchema(200),
    cuit: cuitInput,
    cbu: lineSchema(40).describe('22 dígitos, con o sin separadores.'),
    alias: lineSchema(40).nullable().describe('De 6 a 20 letras sin tilde, números, puntos o guiones.'),
    currency: z.enum(CURRENCIES),
  })
  .meta({ id: 'BankAccountInput' });

export const profileInputSchema = z
  .strictObject({
    legalName: lineSchema(200),
    tradeName: lineSchema(200).nullable(),
    cuit: cuitInput,
    ivaCondition: z.int().min(1).max(99).describe('Id de la RG 5616.'),
    grossIncomeNumber: lineSchema(50).nullable().describe('Número de Ingresos Brutos.'),
    activityStart: businessDaySchema.nullable(),
    address: lineSchema(300),
    collections: z.strictObject({ person: lineSchema(100), phone: lineSchema(50), email: emailInput }),
    bankAccounts: z.array(bankAccountInput).max(MOST_ACCOUNTS),
    payment: z.strictObject({
      howToReport: paragraphsSchema(1000),
      withholdingsTo: paragraphsSchema(1000),
      dollarRule: paragraphsSchema(1000),
    }),
    letterhead: z.strictObject({ accent: z.string().regex(/^#[0-9a-fA-F]{6}$/) }),
    statementCover: z.strictObject({ subject: lineSchema(200), text: paragraphsSchema(4000) }),
  })
  .meta({ id: 'CompanyProfileInput' });
export type ProfileInput = z.infer<typeof profileInputSchema>;

/** Numbers as they are kept, without the separators they were written with. */
export function contentOf({ cuit, bankAccounts, letterhead, ...rest }: ProfileInput): ProfileContent {
  return {
    ...rest,
    cuit: cuitDigits(cuit),
    bankAccounts: bankAccounts.map((account) => ({
      ...account,
      cuit: cuitDigits(account.cuit),
      cbu: cbuDigits(account.cbu),
    })),
    letterhead: { accent: letterhead.accent.toLowerCase() },
  };
}

export const logoInputSchema = z
  .strictObject({
    content: z
      .string()
      .max(MOST_LOGO_CHARACTERS)
      .regex(/^[0-9A-Za-z+/]+={0,2}$/)
      .describe('La imagen (PNG o JPEG, hasta 500 kB) en base64.'),
  })
  .meta({ id: 'CompanyLogoInput' });
export type LogoInput = z.infer<typeof logoInputSchema>;

const authorSchema = z.object({
  kind: z.enum(['user', 'token', 'system']),
  name: z.string().nullable().describe('Nulo para el sistema.'),
});

const bankAccountSchema = z
  .object({
    bank: z.string(),
    holder: z.string(),
    cuit: z.string(),
    cbu: z.string(),
    alias: z.string().nullable(),
    currency: z.enum(CURRENCIES),
  })
  .meta({ id: 'BankAccount' });

export const profileSchema = z
  .object({
    version: z.int(),
    legalName: z.string(),
    tradeName: z.string().nullable(),
    cuit: z.string().describe('Once dígitos.'),
    ivaCondition: z.int(),
    grossIncomeNumber: z.string().nullable(),
    activityStart: daySchema.nullable(),
    address: z.string(),
    collections: z.object({ person: z.string(), phone: z.string(), email: z.string() }),
    bankAccounts: z.array(bankAccountSchema),
    payment: z.object({ howToReport: z.string(), withholdingsTo: z.string(), dollarRule: z.string() }),
    letterhead: z.object({
      accent: z.string(),
      logo: z
        .object({ sha256: z.string(), type: z.enum(['image/png', 'image/jpeg']), size: z.int() })
        .nullable(),
    }),
    statementCover: z.object({ subject: z.string(), text: z.string() }),
    changedAt: instantSchema,
    author: authorSchema,
  })
  .meta({ id: 'CompanyProfile' });

const LARGEST_PAGE = 100;

export const profileChangesQuerySchema = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(20),
});
export type ProfileChangesQuery = z.infer<typeof profileChangesQuerySchema>;

const valueSchema = z.union([z.string(), z.int(), z.array(bankAccountSchema)]).nullable();

const profileChangeSchema = z
  .object({
    version: z.int(),
    changedAt: instantSchema,
    author: authorSchema,
    changes: z.array(
      z.object({
        field: z.enum(PROFILE_FIELDS),
        before: valueSchema.describe('Un logo se nombra por su sha256.'),
        after: valueSchema,
      }),
    ),
  })
  .meta({ id: 'CompanyProfileChange' });

export const profileChangePageSchema = z
  .object({ items: z.array(profileChangeSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'CompanyProfileChangePage' });
