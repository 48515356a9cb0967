import { formatDay, formatDocument } from '@panel/mfe-kit';
import { optionName } from './layout';
import { TEXTS } from './texts';

const OPTIONS = ['contributorType', 'documentType', 'province'];
const DAYS = ['registeredOn', 'cancelledOn'];

/** A value of the record in words; of a number one is told what it stands for. */
export function shownValue(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return TEXTS.empty;
  if (Array.isArray(value)) return value.length === 0 ? TEXTS.empty : value.join(', ');
  const text = String(value as string | number);
  if (OPTIONS.includes(field)) return optionName(field, Number(text));
  if (DAYS.includes(field)) return formatDay(text);
  return field === 'documentNumber' && /^\d{11}$/.test(text) ? formatDocument(80, text) : text;
}
