import { OFFERED_CONTRIBUTOR_TYPES, PROVINCES } from '@panel/mfe-kit/core';
import type { Assignment } from './api';

export type Field = keyof Assignment;

/** A field as the form holds it: whether it is assigned, what is typed, and whether it is emptied instead. */
export interface Entry {
  chosen: boolean;
  value: string;
  empties: boolean;
}
export type Entries = Record<Field, Entry>;

/** How a field is typed in, as in the form of the record. */
export interface FieldLayout {
  field: Field;
  kind: 'text' | 'select' | 'area';
  longest?: number;
}

export const LAYOUT: readonly FieldLayout[] = [
  { field: 'salesperson', kind: 'text', longest: 100 },
  { field: 'branch', kind: 'text', longest: 100 },
  { field: 'industry', kind: 'text', longest: 100 },
  { field: 'contributorType', kind: 'select' },
  { field: 'city', kind: 'text', longest: 100 },
  { field: 'postalCode', kind: 'text', longest: 20 },
  { field: 'province', kind: 'select' },
  { field: 'country', kind: 'text', longest: 100 },
  { field: 'notes', kind: 'area', longest: 4000 },
];

export function optionsOf(field: Field): { id: string; label: string }[] {
  if (field === 'province') return Object.entries(PROVINCES).map(([id, label]) => ({ id, label }));
  return [...OFFERED_CONTRIBUTOR_TYPES];
}

export function noEntries(): Entries {
  const entries = LAYOUT.map(({ field }) => [field, { chosen: false, value: '', empties: false }]);
  return Object.fromEntries(entries) as Entries;
}

/** Fields that are chosen but neither have a value nor are emptied. */
export function unfinished(entries: Entries): Field[] {
  return chosenFields(entries).filter(
    (field) => !entries[field].empties && entries[field].value.trim() === '',
  );
}

/** What the API takes; `null` when nothing is chosen, or something is unfinished. */
export function assignmentOf(entries: Entries): Assignment | null {
  const fields = chosenFields(entries);
  if (fields.length === 0 || unfinished(entries).length > 0) return null;
  return Object.fromEntries(fields.map((field) => [field, valueOf(field, entries[field])])) as Assignment;
}

function chosenFields(entries: Entries): Field[] {
  return LAYOUT.map(({ field }) => field).filter((field) => entries[field].chosen);
}

function valueOf(field: Field, { value, empties }: Entry): string | number | null {
  if (empties) return null;
  return LAYOUT.find((layout) => layout.field === field)?.kind === 'select' ? Number(value) : value.trim();
}
