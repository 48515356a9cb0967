import { type Cell, type CellReader, cleanCell, Doubtful, Unreadable } from '../cell.js';
import { type ColumnDefinition, type EmitterDefinition, type RowValues } from '../format/definition.js';
import { foldHeader, type HeaderIndex, positionOf } from '../format/headers.js';
import { type Dialect } from '../format/value-types.js';
import { copyLine } from './copy-line.js';
import { type Problem, shortened } from './problem.js';

/** A row of a file as a row of a target. */
export interface MappedRow {
  /** In COPY's text format, without row number; null when the row cannot be imported. */
  line: string | null;
  problems: readonly Problem[];
}

interface CompiledColumn {
  /** Position among the target's columns. */
  index: number;
  /** Position in the file; -1 for a constant. */
  position: number;
  constant: string | null;
  prefix: string;
  header: string;
  required: boolean;
  read: CellReader;
}

const NO_PROBLEMS: readonly Problem[] = [];

/** Turns the records of one file into rows of one target, column by column, without knowing what they mean. */
export class RowMapper {
  readonly entity: string;
  readonly distinct: boolean;
  private readonly columns: readonly CompiledColumn[];
  private readonly keyColumns: readonly CompiledColumn[];
  private readonly onlyWhen: number | undefined;
  private readonly row: Row;

  /** `targetColumns`: names of the target's staging columns, in its order. */
  constructor(
    private readonly definition: EmitterDefinition,
    private readonly targetColumns: readonly string[],
    headers: HeaderIndex,
    dialect: Dialect,
  ) {
    this.entity = definition.entity;
    this.distinct = definition.distinct ?? false;
    this.row = new Row(targetColumns);
    this.columns = definition.columns
      .map((column) => this.compile(column, headers, dialect))
      .filter((column) => column.position >= 0 || column.constant !== null || column.required);
    const byTarget = new Map(this.columns.map((column) => [targetColumns[column.index], column]));
    this.keyColumns = definition.key.map((name) => byTarget.get(name) ?? fail(definition, name));
    this.onlyWhen =
      definition.onlyWhen === undefined ? undefined : headers.get(foldHeader(definition.onlyWhen));
  }

  /** Staging columns that this file carries; the others are null because the file does not speak of them. */
  get carriedColumns(): ReadonlySet<string> {
    const columns = this.columns.filter((column) => column.position >= 0 || column.constant !== null);
    const carried = new Set(columns.map((column) => this.targetColumns[column.index] as string));
    const derived = Object.entries(this.definition.derived ?? {});
    const filled = derived.filter(([, sources]) => sources.some((source) => carried.has(source)));
    return new Set([...carried, ...filled.map(([column]) => column)]);
  }

  /** Header under which a person finds a staging column in the file. */
  headerOf(stagingColumn: string): string {
    const column = this.definition.columns.find((candidate) => candidate.target === stagingColumn);
    return column?.header ?? stagingColumn;
  }

  /** False when the file's row says nothing about this target. */
  appliesTo(record: readonly string[]): boolean {
    if (this.definition.onlyWhen === undefined) return true;
    return this.onlyWhen !== undefined && cleanCell(record[this.onlyWhen]) !== '';
  }

  /** The row's identity within its target, or nothing when it has none that can be read. */
  keyOf(record: readonly string[]): string | undefined {
    let key = '';
    for (const column of this.keyColumns) {
      const value = this.read(column, record);
      const plain = value instanceof Doubtful ? value.value : value;
      if (typeof plain !== 'string') return undefined;
      key = key === '' ? plain : `${key}\u001f${plain}`;
    }
    return key;
  }

  map(record: readonly string[]): MappedRow {
    const values = this.row.reset();
    let problems: Problem[] | undefined;
    let rejected = false;
    for (const column of this.columns) {
      const cell = this.read(column, record);
      if (cell === null || typeof cell === 'string') {
        values[column.index] = cell;
        continue;
      }
      values[column.index] = cell instanceof Doubtful ? cell.value : null;
      rejected ||= cell instanceof Unreadable;
      (problems ??= []).push(problemOf(column.header, cleanCell(record[column.position]), cell));
    }
    if (!rejected && this.definition.derive) {
      const found = this.definition.derive(this.row);
      if (found) {
        rejected = found instanceof Unreadable;
        (problems ??= []).push(problemOf(null, null, found));
      }
    }
    if (!rejected) {
      for (const column of this.columns) {
        if (!column.required || values[column.index] !== null) continue;
        rejected = true;
        (problems ??= []).push(missing(column.header));
      }
    }
    return { line: rejected ? null : copyLine(values), problems: problems ?? NO_PROBLEMS };
  }

  private read(column: CompiledColumn, record: readonly string[]): Cell {
    if (column.constant !== null) return column.constant;
    const text = cleanCell(record[column.position]);
    if (text === '') return null;
    const cell = column.read(text);
    return column.prefix !== '' && typeof cell === 'string' ? column.prefix + cell : cell;
  }

  private compile(column: ColumnDefinition, headers: HeaderIndex, dialect: Dialect): CompiledColumn {
    const index = this.targetColumns.indexOf(column.target);
    if (index < 0) return fail(this.definition, column.target);
    return {
      index,
      position: column.header === undefined ? -1 : positionOf(column, headers),
      constant: column.constant ?? null,
      prefix: column.prefix ?? '',
      header: column.header ?? column.target,
      required: column.required ?? false,
      read: column.type.reader(dialect),
    };
  }
}

class Row implements RowValues {
  private readonly index: ReadonlyMap<string, number>;
  private readonly values: (string | null)[];

  constructor(columns: readonly string[]) {
    this.index = new Map(columns.map((name, position) => [name, position]));
    this.values = new Array<string | null>(columns.length).fill(null);
  }

  reset(): (string | null)[] {
    return this.values.fill(null);
  }

  get(column: string): string | null {
    return this.values[this.index.get(column) ?? -1] ?? null;
  }

  set(column: string, value: string | null): void {
    const position = this.index.get(column);
    if (position !== undefined) this.values[position] = value;
  }
}

function problemOf(column: string | null, value: string | null, cell: Unreadable | Doubtful): Problem {
  const severity = cell instanceof Unreadable ? 'rejected' : 'observed';
  const shown = value === null ? null : shortened(value);
  return { column, value: shown, code: cell.code, reason: cell.reason, severity };
}

function missing(header: string): Problem {
  const reason = `Falta el dato obligatorio "${header}"`;
  return { column: header, value: null, code: 'missing-value', reason, severity: 'rejected' };
}

function fail(definition: EmitterDefinition, column: string): never {
  throw new Error(`The mapping of ${definition.entity} and its target differ in column ${column}`);
}
