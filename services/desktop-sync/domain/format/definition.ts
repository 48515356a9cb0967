import { type Doubtful, type Unreadable } from '../cell.js';
import { type Dialect, type ValueType } from './value-types.js';

/** Where one staging column of a target takes its value from. */
export interface ColumnDefinition {
  /** Staging column of the bulk target. */
  readonly target: string;
  /** Header in the file; without one, `constant` is the value of every row. */
  readonly header?: string;
  /** Other headers under which the column is found. */
  readonly aliases?: readonly string[];
  readonly constant?: string;
  /** Put before the text, to make identifiers of different kinds distinct. */
  readonly prefix?: string;
  readonly type: ValueType;
  /** A row without it is not imported, and a file without its header cannot be. */
  readonly required?: boolean;
  /** The header may lack when this other one is there: the value is derived from it. */
  readonly unlessHeader?: string;
  /** For the documentation. */
  readonly meaning?: string;
  readonly example?: string;
}

/** Completes a row from its own values (by staging column), in place. What it returns is reported. */
export type Derive = (row: RowValues) => Unreadable | Doubtful | undefined;

export interface RowValues {
  get(column: string): string | null;
  set(column: string, value: string | null): void;
}

/** Rows for one target, one per row of the file. */
export interface EmitterDefinition {
  readonly entity: string;
  /** Staging columns that identify a row: of several rows with one key, the last of the file counts. */
  readonly key: readonly string[];
  readonly columns: readonly ColumnDefinition[];
  /** Many rows of the file speak of one row of the target (a customer named on each invoice): the first counts. */
  readonly distinct?: boolean;
  /** Only when the file has one of its own headers (those beyond the key). */
  readonly optional?: boolean;
  /** Only rows where this header has a value. */
  readonly onlyWhen?: string;
  readonly derive?: Derive;
  /** Columns that `derive` fills, each with the columns that it fills them from. */
  readonly derived?: Readonly<Record<string, readonly string[]>>;
}

/** A file and the rows it gives, in the order in which they must be written. */
export interface FileDefinition {
  /** Name in the exchange folder; case does not matter. */
  readonly name: string;
  readonly purpose: string;
  readonly emitters: readonly EmitterDefinition[];
}

/** A mapping of some other program's file. Data alone: what it cannot say, no profile can do. */
export interface ImportProfile {
  readonly name: string;
  /** With a row's identifier, the identity of what is imported. */
  readonly origin: string;
  readonly dialect: Dialect;
  readonly emitters: readonly EmitterDefinition[];
}
