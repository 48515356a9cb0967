import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Tx } from '../../platform/database/tx.js';
import { type BatchJob, type BatchResult } from './apply-batch.js';
import { type BatchSteps, writeBatch } from './batch-writer.js';
import { type Batch, batchAfter, splitBatch } from './read-batches.js';

const NOTHING: BatchResult = { counts: new Map(), clientIds: new Set(), changed: false };
const overflow = Object.assign(new Error('numeric field overflow'), { code: '22003' });

function batchOf(rows: number[]): Batch {
  const slice = {
    mapper: { entity: 'vouchers' },
    rows,
    lines: rows.map((row) => `line ${row}`),
    problems: [],
  };
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  return {
    file: 'f',
    firstRow: first,
    lastRow: last,
    rowCount: rows.length,
    slices: [slice],
  } as unknown as Batch;
}
const rowsOf = (batch: Batch) => [...(batch.slices[0]?.rows ?? [])];

async function write(batch: Batch, poison: ReadonlySet<number>) {
  const [applied, refused, numbers]: [number[], number[], number[]] = [[], [], []];
  const steps: BatchSteps = {
    async apply(_, { batch: part }) {
      if (rowsOf(part).some((row) => poison.has(row))) throw overflow;
      applied.push(...rowsOf(part));
      return NOTHING;
    },
    async recordRefused(_, { batch: part }, state) {
      expect(state).toBe('22003');
      refused.push(...rowsOf(part));
      return NOTHING;
    },
  };
  const unit = { run: <T>(work: (tx: Tx) => Promise<T>) => work({} as Tx) };
  const jobFor = (part: Batch, batchNumber: number) => ({ batch: part, batchNumber }) as BatchJob;
  for await (const written of writeBatch(unit, steps, jobFor, batch, 7)) numbers.push(written.batchNumber);
  return { applied, refused, numbers };
}

const rows = fc
  .uniqueArray(fc.integer({ min: 2, max: 400 }), { minLength: 1, maxLength: 60 })
  .map((all) => all.sort((a, b) => a - b));

describe('writeBatch', () => {
  it('writes every row but those that the database refuses, each once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.func(fc.nat(9)), async (all, dice) => {
        const poison = new Set(all.filter((row) => dice(row) === 0));
        const { applied, refused, numbers } = await write(batchOf(all), poison);
        expect(applied).toEqual(all.filter((row) => !poison.has(row)));
        expect(refused).toEqual([...poison]);
        expect(numbers).toEqual(numbers.map((_, i) => 8 + i));
      }),
    );
  });

  it('lets other failures through', async () => {
    const steps = {
      apply: () => Promise.reject(new Error('connection lost')),
      recordRefused: () => Promise.resolve(NOTHING),
    };
    const unit = { run: <T>(work: (tx: Tx) => Promise<T>) => work({} as Tx) };
    const writing = writeBatch(unit, steps, (batch) => ({ batch }) as BatchJob, batchOf([2, 3]), 0);
    await expect(writing.next()).rejects.toThrow('connection lost');
  });
});

describe('parts of a batch', () => {
  it('hold its rows once', () => {
    fc.assert(
      fc.property(rows, fc.nat(400), (all, committed) => {
        const batch = batchOf(all);
        if (batch.firstRow < batch.lastRow) expect(splitBatch(batch).flatMap(rowsOf)).toEqual(all);
        const left = batchAfter(batch, committed);
        expect(left ? rowsOf(left) : []).toEqual(all.filter((row) => row > committed));
      }),
    );
  });
});
