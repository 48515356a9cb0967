/** Something wrong with one value of one row. */
export interface Problem {
  /** Header of the column in the file; null when it is about the whole row. */
  readonly column: string | null;
  readonly value: string | null;
  /** Stable and English. */
  readonly code: string;
  /** Spanish: what is wrong and what to do. */
  readonly reason: string;
  /** `rejected`: the row was not imported. `observed`: it was, and this is odd about it. */
  readonly severity: 'rejected' | 'observed';
}

const MAX_VALUE_LENGTH = 200;

export function shortened(value: string): string {
  return value.length > MAX_VALUE_LENGTH ? `${value.slice(0, MAX_VALUE_LENGTH - 1)}…` : value;
}
