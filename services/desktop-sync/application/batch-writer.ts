import { sqlState } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { type BatchJob, type BatchResult } from './apply-batch.js';
import { type Batch, splitBatch } from './read-batches.js';

/** Runs a function so that what it wrote is kept as a whole or not at all. */
export interface UnitOfWork {
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Inside one transaction: each unit is a savepoint. The simulation works so, to see its own earlier batches. */
export function savepoints(tx: Tx): UnitOfWork {
  return {
    async run(work) {
      await tx.execute('savepoint import_batch');
      try {
        const result = await work(tx);
        await tx.execute('release savepoint import_batch');
        return result;
      } catch (error) {
        await tx.execute('rollback to savepoint import_batch');
        throw error;
      }
    },
  };
}

export interface BatchSteps {
  apply(tx: Tx, job: BatchJob): Promise<BatchResult>;
  recordRefused(tx: Tx, job: BatchJob, sqlState: string): Promise<BatchResult>;
}

export interface WrittenBatch {
  batch: Batch;
  batchNumber: number;
  result: BatchResult;
}

/** SQLSTATE classes of values that do not fit (22) and rules that rows break (23). */
const DATA_ERROR = /^2[23]/;

/**
 * Writes a batch; where the database refuses a value that the parsers and the domain let through, halves the
 * batch until the row is found, so that one row cannot stop the other 9,999.
 */
export async function* writeBatch(
  unit: UnitOfWork,
  steps: BatchSteps,
  jobFor: (batch: Batch, batchNumber: number) => BatchJob,
  batch: Batch,
  lastNumber: number,
): AsyncGenerator<WrittenBatch> {
  const pending = [batch];
  let batchNumber = lastNumber + 1;
  for (let part = pending.pop(); part; part = pending.pop()) {
    const result = await writePart(unit, steps, jobFor(part, batchNumber));
    if (result) {
      yield { batch: part, batchNumber: batchNumber++, result };
    } else {
      const [first, second] = splitBatch(part);
      pending.push(second, first);
    }
  }
}

/** Undefined when the database refuses a value and the part has more than one row. */
async function writePart(
  unit: UnitOfWork,
  steps: BatchSteps,
  job: BatchJob,
): Promise<BatchResult | undefined> {
  try {
    return await unit.run((tx) => steps.apply(tx, job));
  } catch (error) {
    const state = sqlState(error);
    if (!state || !DATA_ERROR.test(state)) throw error;
    if (job.batch.firstRow < job.batch.lastRow) return undefined;
    return unit.run((tx) => steps.recordRefused(tx, job, state));
  }
}
