import { contributorTypeName, documentName, OFFERED_CONTRIBUTOR_TYPES, PROVINCES } from '@panel/mfe-kit';
import type { Field } from './form';
import { TEXTS } from './texts';

export interface Option {
  id: string;
  label: string;
}

/** How a field is drawn. `span` is its part of twelve columns. */
export interface FieldLayout {
  field: Field;
  span: number;
  kind?: 'text' | 'select' | 'day' | 'area';
  longest?: number;
  hint?: string;
}

export interface Section {
  title: string;
  fields: readonly FieldLayout[];
}

export const SECTIONS: readonly Section[] = [
  {
    title: TEXTS.sections.identity,
    fields: [
      { field: 'legalName', span: 7, longest: 200 },
      { field: 'tradeName', span: 5, longest: 200, hint: TEXTS.tradeNameHint },
      { field: 'contributorType', span: 5, kind: 'select' },
      { field: 'documentType', span: 3, kind: 'select' },
      { field: 'documentNumber', span: 4, longest: 20 },
    ],
  },
  {
    title: TEXTS.sections.address,
    fields: [
      { field: 'street', span: 6, longest: 100 },
      { field: 'streetNumber', span: 2, longest: 20 },
      { field: 'floor', span: 2, longest: 20 },
      { field: 'apartment', span: 2, longest: 20 },
      { field: 'city', span: 4, longest: 100 },
      { field: 'postalCode', span: 2, longest: 20 },
      { field: 'province', span: 3, kind: 'select' },
      { field: 'country', span: 3, longest: 100 },
    ],
  },
  {
    title: TEXTS.sections.contact,
    fields: [
      { field: 'phones', span: 5, hint: TEXTS.severalHint },
      { field: 'emails', span: 7, hint: TEXTS.severalHint },
    ],
  },
  {
    title: TEXTS.sections.business,
    fields: [
      { field: 'branch', span: 3, longest: 100 },
      { field: 'salesperson', span: 3, longest: 100 },
      { field: 'industry', span: 3, longest: 100 },
      { field: 'registeredOn', span: 3, kind: 'day' },
    ],
  },
  { title: TEXTS.sections.notes, fields: [{ field: 'notes', span: 12, kind: 'area', longest: 4000 }] },
];

const DOCUMENT_TYPES = [80, 86, 87, 96, 94, 89, 90, 91, 92, 99];

/** What a list offers; a value that it would not offer today stays chosen while nobody changes it. */
export function optionsOf(field: Field, chosen: string): Option[] {
  const options = offered(field);
  if (chosen === '' || options.some(({ id }) => id === chosen)) return options;
  return [{ id: chosen, label: optionName(field, Number(chosen)) }, ...options];
}

/** What an option is called, also one that is no longer offered. */
export function optionName(field: string, id: number): string {
  if (field === 'contributorType') return contributorTypeName(id);
  return field === 'province' ? (PROVINCES[id] ?? String(id)) : documentName(id);
}

function offered(field: Field): Option[] {
  if (field === 'contributorType') return [...OFFERED_CONTRIBUTOR_TYPES];
  if (field === 'documentType') {
    return DOCUMENT_TYPES.map((id) => ({ id: String(id), label: documentName(id) }));
  }
  return Object.entries(PROVINCES).map(([id, label]) => ({ id, label }));
}
