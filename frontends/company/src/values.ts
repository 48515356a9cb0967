import { contributorTypeName, formatCuit, formatDay } from '@panel/mfe-kit/core';
import type { BankAccount, FieldChange } from './api';
import { TEXTS } from './texts';

type AnyAccount = Omit<BankAccount, 'alias' | 'currency'> & { alias: string | null; currency: string };

/** A value of the profile in words, for its history and for the comparison of two. */
export function shownValue(field: FieldChange['field'], value: unknown): string {
  if (field === 'letterhead.logo') return value === null ? TEXTS.logoUnset : TEXTS.logoSet;
  if (Array.isArray(value)) return value.length === 0 ? TEXTS.empty : value.map(accountLine).join('\n');
  if (value === null || value === '') return TEXTS.empty;
  const text = String(value);
  if (field === 'ivaCondition') return contributorTypeName(Number(text));
  if (field === 'cuit') return formatCuit(text);
  return field === 'activityStart' ? formatDay(text) : text;
}

function accountLine({ bank, holder, cuit, cbu, alias, currency }: AnyAccount): string {
  return [currency, bank, holder, formatCuit(cuit), `CBU ${cbu}`, alias].filter(Boolean).join(' · ');
}
