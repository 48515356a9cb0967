import { CLIENT_FIELDS, type ClientField, type ClientValues } from './client-fields.js';

/** What a change to a client's record was. */
export const CHANGE_KINDS = [
  'edited',
  'registered',
  'cancelled',
  'reactivated',
  'undone',
  'imported',
  'assigned',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type FieldValue = ClientValues[ClientField];

/** One change as it was written down: the columns that it touched, before and after. */
export interface ClientChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly before: Readonly<Record<string, FieldValue>>;
  readonly after: Readonly<Record<string, FieldValue>>;
  readonly occurredAt: Date;
  readonly authorKind: 'user' | 'token' | 'import';
  /** Who did it; null for an import. */
  readonly authorName: string | null;
  readonly reason: string | null;
  /** The change that this one took back, and the one that took this one back. */
  readonly undoes: string | null;
  readonly undoneBy: string | null;
  /** A person made it, nobody took it back, and its fields are still as it left them. */
  readonly undoable: boolean;
}

const FIELD_OF = new Map(
  Object.entries(CLIENT_FIELDS).map(([field, column]): [string, ClientField] => [
    column,
    field as ClientField,
  ]),
);

/** The fields of a change, in the order of the record. A registration holds only what was given. */
export function changedFields({ before, after }: Pick<ClientChange, 'before' | 'after'>) {
  return [...FIELD_OF].flatMap(([column, field]) =>
    column in after ? [{ field, before: before[column] ?? null, after: after[column] ?? null }] : [],
  );
}
