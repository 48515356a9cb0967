import { createHash } from 'node:crypto';
import type { Queryable } from '../../platform/database/tx.js';

/** SQL with its values, not yet run. */
export interface Statement {
  /** Present when one plan serves all values: PostgreSQL then keeps it prepared on each connection. */
  name?: string;
  text: string;
  values: readonly unknown[];
}

/** Collects the values of a statement while its text is written. */
export class SqlValues {
  readonly values: unknown[] = [];

  /** Adds a value and gives its placeholder. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

const names = new Map<string, string>();

/** The same text always has the same name. Only for texts of which there are few. */
export function prepared(text: string, values: readonly unknown[]): Statement {
  let name = names.get(text);
  if (name === undefined) {
    name = `client-panel-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    names.set(text, name);
  }
  return { name, text, values };
}

export function run<Row extends object>(q: Queryable, { name, text, values }: Statement): Promise<Row[]> {
  return q.query<Row>(name === undefined ? text : { name, text }, values);
}
