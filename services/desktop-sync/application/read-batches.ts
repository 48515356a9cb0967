import { type Problem } from '../domain/mapping/problem.js';
import { type RowMapper } from '../domain/mapping/row-mapper.js';
import { changedMeanwhile, refuse } from './errors.js';
import { type InspectedFile } from './inspect-file.js';
import { type DataRow, readDataRows } from './read-file.js';

export const BATCH_ROWS = 10_000;

export interface RowProblem extends Problem {
  readonly row: number;
}

/** The rows of a batch for one target. */
export interface BatchSlice {
  readonly mapper: RowMapper;
  readonly rows: readonly number[];
  /** In COPY's text format, without row number; parallel to `rows`. */
  readonly lines: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** Consecutive rows of one file, written in one transaction. */
export interface Batch {
  readonly file: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Data rows within; halves of a split batch share them evenly. */
  readonly rowCount: number;
  readonly slices: readonly BatchSlice[];
}

interface OpenSlice extends BatchSlice {
  rows: number[];
  lines: string[];
  problems: RowProblem[];
}

/**
 * Cuts a file into batches of `size` rows, the same ones on every reading, so that an interrupted run
 * finds its place. A row that one target refuses goes to none of the targets after it.
 */
export async function* readBatches(file: InspectedFile, size: number = BATCH_ROWS): AsyncGenerator<Batch> {
  const distinctSeen = file.mappers.map(() => new Set<string>());
  let [slices, firstRow, lastRow, rowCount, total] = [emptySlices(file), 0, 0, 0, 0];
  for await (const block of readDataRows(file)) {
    for (const data of block) {
      if (rowCount === 0) firstRow = data.row;
      mapRow(data, file, slices, distinctSeen);
      lastRow = data.row;
      total++;
      if (++rowCount < size) continue;
      yield { file: file.name, firstRow, lastRow, rowCount, slices };
      [slices, rowCount] = [emptySlices(file), 0];
    }
  }
  if (total !== file.rows) {
    throw refuse(
      changedMeanwhile,
      `"${file.name}" cambió mientras se importaba; vuelva a importar la carpeta.`,
    );
  }
  if (rowCount > 0) yield { file: file.name, firstRow, lastRow, rowCount, slices };
}

function emptySlices(file: InspectedFile): OpenSlice[] {
  return file.mappers.map((mapper) => ({ mapper, rows: [], lines: [], problems: [] }));
}

function mapRow(
  { row, record }: DataRow,
  file: InspectedFile,
  slices: OpenSlice[],
  distinctSeen: Set<string>[],
): void {
  for (let i = 0; i < slices.length; i++) {
    const slice = slices[i] as OpenSlice;
    const { mapper } = slice;
    if (!mapper.appliesTo(record)) continue;
    const repeated = file.repeatedKeys[i] as ReadonlyMap<string, number>;
    if (repeated.size > 0) {
      const key = mapper.keyOf(record) ?? '';
      const last = repeated.get(key);
      if (last !== undefined && mapper.distinct) {
        if (distinctSeen[i]?.has(key)) continue;
        distinctSeen[i]?.add(key);
      } else if (last !== undefined && last !== row) {
        slice.problems.push(superseded(row, last));
        return;
      }
    }
    const { line, problems } = mapper.map(record);
    for (const problem of problems) slice.problems.push({ ...problem, row });
    if (line === null) return;
    slice.rows.push(row);
    slice.lines.push(line);
  }
}

function superseded(row: number, last: number): RowProblem {
  const reason = `La clave se repite en la fila ${last}, que es la que se importa`;
  return { row, column: null, value: null, code: 'duplicate-in-file', reason, severity: 'rejected' };
}

/** Two halves by row number, to find the row that the database refuses. */
export function splitBatch(batch: Batch): [Batch, Batch] {
  const middle = Math.floor((batch.firstRow + batch.lastRow) / 2);
  const firstCount = Math.floor(batch.rowCount / 2);
  return [
    { ...batch, lastRow: middle, rowCount: firstCount, slices: slicesWithin(batch, batch.firstRow, middle) },
    {
      ...batch,
      firstRow: middle + 1,
      rowCount: batch.rowCount - firstCount,
      slices: slicesWithin(batch, middle + 1, batch.lastRow),
    },
  ];
}

/** What is left of a batch after `committedRow`; undefined when nothing is. */
export function batchAfter(batch: Batch, committedRow: number): Batch | undefined {
  if (committedRow < batch.firstRow) return batch;
  if (committedRow >= batch.lastRow) return undefined;
  const firstRow = committedRow + 1;
  const rowCount = Math.min(batch.rowCount, batch.lastRow - committedRow);
  return { ...batch, firstRow, rowCount, slices: slicesWithin(batch, firstRow, batch.lastRow) };
}

function slicesWithin(batch: Batch, firstRow: number, lastRow: number): BatchSlice[] {
  const inside = (row: number) => row >= firstRow && row <= lastRow;
  return batch.slices.map((slice) => {
    const kept = [...slice.rows.keys()].filter((i) => inside(slice.rows[i] as number));
    return {
      mapper: slice.mapper,
      rows: kept.map((i) => slice.rows[i] as number),
      lines: kept.map((i) => slice.lines[i] as string),
      problems: slice.problems.filter((problem) => inside(problem.row)),
    };
  });
}

/** Reads one item ahead, so that the next batch is parsed while the database writes this one. */
export async function* readAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    let next = source.next();
    for (;;) {
      const current = await next;
      if (current.done) return;
      next = source.next();
      // A failure ahead is thrown by the `await` of its turn; until then it must not count as unhandled.
      next.catch(() => undefined);
      yield current.value;
    }
  } finally {
    await source.return(undefined);
  }
}
