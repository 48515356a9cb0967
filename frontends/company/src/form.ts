import { formatCuit } from '@panel/mfe-kit/core';
import type { BankAccount, Profile, ProfileInput } from './api';

export interface AccountForm extends Omit<BankAccount, 'alias' | 'currency'> {
  alias: string;
  currency: string;
}

/** What is typed; its parts are called as the API's are, so that a refusal finds its field. */
export interface ProfileForm {
  legalName: string;
  tradeName: string;
  cuit: string;
  ivaCondition: string;
  grossIncomeNumber: string;
  activityStart: string;
  address: string;
  collections: { person: string; phone: string; email: string };
  bankAccounts: AccountForm[];
  payment: { howToReport: string; withholdingsTo: string; dollarRule: string };
  letterhead: { accent: string };
  statementCover: { subject: string; text: string };
}

/** The parts that are told apart when two people change the profile at once, in the order of the form. */
export const FIELDS = [
  'legalName',
  'tradeName',
  'cuit',
  'ivaCondition',
  'grossIncomeNumber',
  'activityStart',
  'address',
  'collections.person',
  'collections.phone',
  'collections.email',
  'bankAccounts',
  'payment.howToReport',
  'payment.withholdingsTo',
  'payment.dollarRule',
  'letterhead.accent',
  'statementCover.subject',
  'statementCover.text',
] as const;
export type Field = (typeof FIELDS)[number];

export function emptyAccount(form: Pick<ProfileForm, 'legalName' | 'cuit'>): AccountForm {
  return { bank: '', holder: form.legalName, cuit: form.cuit, cbu: '', alias: '', currency: 'ARS' };
}

/** A new company begins with a cover that needs little change. */
export function emptyForm(): ProfileForm {
  return {
    legalName: '',
    tradeName: '',
    cuit: '',
    ivaCondition: '1',
    grossIncomeNumber: '',
    activityStart: '',
    address: '',
    collections: { person: '', phone: '', email: '' },
    bankAccounts: [],
    payment: { howToReport: '', withholdingsTo: '', dollarRule: '' },
    letterhead: { accent: '#1f4e79' },
    statementCover: {
      subject: 'Resumen de cuenta al {{saldosAl}} – {{razonSocial}} ({{codigo}})',
      text: 'Adjuntamos el resumen de cuenta N.º {{numero}}, con saldos al {{saldosAl}}.\n\nPor cualquier consulta, {{responsable}} atiende en el {{telefono}} y en {{correo}}.',
    },
  };
}

export function formOf(profile: Profile): ProfileForm {
  return {
    legalName: profile.legalName,
    tradeName: profile.tradeName ?? '',
    cuit: formatCuit(profile.cuit),
    ivaCondition: String(profile.ivaCondition),
    grossIncomeNumber: profile.grossIncomeNumber ?? '',
    activityStart: profile.activityStart ?? '',
    address: profile.address,
    collections: { ...profile.collections },
    bankAccounts: profile.bankAccounts.map((account) => ({
      ...account,
      cuit: formatCuit(account.cuit),
      alias: account.alias ?? '',
    })),
    payment: { ...profile.payment },
    letterhead: { accent: profile.letterhead.accent },
    statementCover: { ...profile.statementCover },
  };
}

export function bodyOf(form: ProfileForm): ProfileInput {
  return {
    ...form,
    tradeName: orNull(form.tradeName),
    ivaCondition: Number(form.ivaCondition),
    grossIncomeNumber: orNull(form.grossIncomeNumber),
    activityStart: orNull(form.activityStart),
    bankAccounts: form.bankAccounts.map((account) => ({
      ...account,
      alias: orNull(account.alias),
      currency: account.currency as BankAccount['currency'],
    })),
  };
}

export function valueOf(form: ProfileForm, field: Field): unknown {
  return field.split('.').reduce((part, name) => (part as Record<string, unknown>)[name], form as unknown);
}

/** Gives a field of `form` the value that it has in `source`. */
export function takeOver(form: ProfileForm, field: Field, source: ProfileForm): void {
  const path = field.split('.');
  const last = path.pop() ?? '';
  const group = path.reduce((part, name) => part[name] as Record<string, unknown>, asRecord(form));
  group[last] = JSON.parse(JSON.stringify(valueOf(source, field)));
}

/** The fields in which two forms differ. */
export function differing(one: ProfileForm, other: ProfileForm): Field[] {
  return FIELDS.filter(
    (field) => JSON.stringify(valueOf(one, field)) !== JSON.stringify(valueOf(other, field)),
  );
}

/** A copy that nothing typed reaches. */
export function copyOf(form: ProfileForm): ProfileForm {
  return JSON.parse(JSON.stringify(form)) as ProfileForm;
}

function asRecord(form: ProfileForm): Record<string, unknown> {
  return form as unknown as Record<string, unknown>;
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
