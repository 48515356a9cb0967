import type { Client } from './api';
import { changedFields, formOf, type Field, type FormValues } from './form';

export interface ConflictRow {
  field: Field;
  mine: string;
  current: string;
}

export interface Conflict {
  client: Client;
  /** Fields that both changed, to choose between. */
  rows: ConflictRow[];
  /** Fields that only the other person changed: their present value is taken. */
  others: Field[];
}

/** What two people changed of a client at once. `base` is what the form began from; without it, all that differs counts. */
export function compare(values: FormValues, base: FormValues, client: Client, baseIsKnown = true): Conflict {
  const current = formOf(client);
  const mine = changedFields(values, base);
  const theirs = changedFields(current, base);
  const rows = mine
    .filter((field) => !baseIsKnown || theirs.includes(field))
    .filter((field) => values[field].trim() !== current[field].trim())
    .map((field) => ({ field, mine: values[field].trim(), current: current[field] }));
  return { client, rows, others: theirs.filter((field) => !mine.includes(field)) };
}
