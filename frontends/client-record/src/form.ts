import { formatDocument } from '@panel/mfe-kit/core';
import type { Client, EditClient } from './api';
import { plainDocument } from './document-rules';

/** The fields of the form, in its order; each holds what is typed. */
export const FIELDS = [
  'legalName',
  'tradeName',
  'contributorType',
  'documentType',
  'documentNumber',
  'street',
  'streetNumber',
  'floor',
  'apartment',
  'city',
  'postalCode',
  'province',
  'country',
  'phones',
  'emails',
  'branch',
  'salesperson',
  'industry',
  'registeredOn',
  'notes',
] as const;
export type Field = (typeof FIELDS)[number];
export type FormValues = Record<Field, string>;

const NUMBERS: readonly Field[] = ['contributorType', 'documentType', 'province'];
const LISTS: readonly Field[] = ['phones', 'emails'];
const OF_ADDRESS: readonly Field[] = [
  'street',
  'streetNumber',
  'floor',
  'apartment',
  'city',
  'postalCode',
  'province',
  'country',
];

export const EMPTY_FORM = Object.fromEntries(FIELDS.map((field) => [field, ''])) as FormValues;

/** A client as the form shows it. */
export function formOf(client: Client): FormValues {
  const { address, ...record } = client;
  const values: Record<string, unknown> = { ...record, ...address };
  const shown = Object.fromEntries(FIELDS.map((field) => [field, textOf(values[field])])) as FormValues;
  // A nombre de fantasía that repeats the razón social is none: the field stays empty and follows it.
  const tradeName = client.tradeName === client.legalName ? '' : client.tradeName;
  const { documentType, documentNumber } = client;
  const written =
    documentType === null ? (documentNumber ?? '') : formatDocument(documentType, documentNumber);
  return { ...shown, tradeName, documentNumber: written };
}

/** The fields that say something else than `base`. */
export function changedFields(values: FormValues, base: FormValues): Field[] {
  return FIELDS.filter((field) => values[field].trim() !== base[field].trim());
}

/** Those fields as the API takes them. */
export function bodyOf(values: FormValues, fields: readonly Field[]): EditClient {
  const body: Record<string, unknown> = {};
  const address: Record<string, unknown> = {};
  for (const field of fields) {
    (OF_ADDRESS.includes(field) ? address : body)[field] = valueOf(field, values);
  }
  return (Object.keys(address).length > 0 ? { ...body, address } : body) as EditClient;
}

/** Where the server points when it refuses a field (`/address/city`, `/emails/0`), as the field. */
export function fieldAt(pointer: string): Field | undefined {
  const parts = pointer.split('/').filter((part) => part !== '' && part !== 'address');
  return FIELDS.find((field) => field === parts[0]);
}

export function numberOf(text: string): number | null {
  return text === '' ? null : Number(text);
}

function valueOf(field: Field, values: FormValues): unknown {
  const text = values[field].trim();
  if (LISTS.includes(field)) return listOf(text);
  if (text === '') return field === 'tradeName' ? values.legalName.trim() : null;
  if (field === 'documentNumber') return plainDocument(numberOf(values.documentType), text);
  return NUMBERS.includes(field) ? Number(text) : text;
}

/** Several in one field, apart by commas, semicolons or lines. */
function listOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
