import { CLIENT_FIELDS, type ClientField, type ClientValues } from './client-fields.js';

/** The fields that may be assigned to many clients at once, each with the type of its column. What names one client is not among them. */
export const ASSIGNABLE = {
  contributorType: 'int',
  branch: 'text',
  salesperson: 'text',
  industry: 'text',
  city: 'text',
  postalCode: 'text',
  province: 'int',
  country: 'text',
  notes: 'text',
} as const satisfies Partial<Record<ClientField, 'int' | 'text'>>;
export type AssignableField = keyof typeof ASSIGNABLE;

/** Values to assign; null empties. */
export type Assignment = Partial<Pick<ClientValues, AssignableField>>;

export const MASS_CHANGE_STATES = ['running', 'done', 'stopped', 'failed'] as const;
export type MassChangeState = (typeof MASS_CHANGE_STATES)[number];

/** What became of a client: it changed, nothing had to change, or it was left out for a reason. */
export const OUTCOMES = ['changed', 'omitted', 'same'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * Why a client was left out: its origin owns a field, a rule would be broken, or (when a mass change is undone) somebody
 * changed the field since. A client that was changed has the last one when only some of its fields could be given back.
 */
export const OMISSION_REASONS = [
  'origin',
  'cuit-missing',
  'cuit-invalid',
  'cuit-not-foreign',
  'document-incomplete',
  'edited-since',
] as const;
export type OmissionReason = (typeof OMISSION_REASONS)[number];

export interface MassChange {
  readonly id: string;
  readonly state: MassChangeState;
  /** New values by column; of an undo, those that are taken back. */
  readonly assigned: Readonly<Record<string, unknown>>;
  /** The mass change that this one takes back, and the one that took this one back. */
  readonly undoes: string | null;
  readonly undoneBy: string | null;
  readonly total: number;
  readonly changed: number;
  readonly same: number;
  readonly omitted: number;
  readonly authorKind: 'user' | 'token';
  readonly authorId: string;
  readonly authorName: string;
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
}

/** The assignment by column, as it is kept and compared. */
export function columnsOf(assignment: Assignment): Record<string, unknown> {
  const given = Object.entries(assignment) as [AssignableField, unknown][];
  return Object.fromEntries(
    given.filter(([, value]) => value !== undefined).map(([field, value]) => [CLIENT_FIELDS[field], value]),
  );
}

/** It has ended, it changed somebody, it is no undo itself, and nobody has undone it. */
export function isUndoable({ state, changed, undoes, undoneBy }: MassChange): boolean {
  return state !== 'running' && changed > 0 && undoes === null && undoneBy === null;
}

/** The fields behind columns, in the order of the record. */
export function fieldsOf(columns: readonly string[]): ClientField[] {
  return (Object.entries(CLIENT_FIELDS) as [ClientField, string][]).flatMap(([field, column]) =>
    columns.includes(column) ? [field] : [],
  );
}
