import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DOMAINS, PERSISTENCE } from '../../app/domains.js';
import { writeDemoFolder } from '../demo-data/write-demo-folder.js';
import { ImportKit } from '../testing/import-kit.js';

const BATCH_ROWS = 60;
const killed = new Error('killed');

let kit: ImportKit;
beforeAll(async () => {
  kit = await ImportKit.start(
    PERSISTENCE,
    DOMAINS.flatMap((domain) => domain.cli ?? []),
  );
  await writeDemoFolder({ clients: 25, seed: 3, asOf: '2026-11-24', folder: kit.folder });
}, 60_000);
afterAll(() => kit.stop());
beforeEach(() => kit.emptyDatabase());

function importUntilBatch(stopAt: number) {
  return kit.import({
    batchRows: BATCH_ROWS,
    onProgress: ({ batchNumber }) => {
      if (batchNumber === stopAt) throw killed;
    },
  });
}

describe('an interrupted import', () => {
  it('goes on at the first batch that was not committed and ends as if nothing had happened', async () => {
    const whole = await kit.import({ batchRows: BATCH_ROWS });
    const expected = await kit.endState();
    const [{ batches } = { batches: 0 }] = await kit.query<{ batches: number }>(
      'select count(*)::int as batches from desktop_sync.import_batches',
    );
    expect(batches).toBeGreaterThan(10);
    await kit.emptyDatabase();

    for (const stopAt of [1, 5, 9]) await expect(importUntilBatch(stopAt)).rejects.toBe(killed);
    let committedRows = 0;
    const resumed = await kit.import({
      batchRows: BATCH_ROWS,
      onStart: (start) => (committedRows = start.committedRows),
    });
    expect(resumed).toMatchObject({ resumed: true, entities: whole.entities });
    expect(committedRows).toBeGreaterThan(4 * BATCH_ROWS);
    expect(await kit.endState()).toEqual(expected);
    expect(await kit.query('select state, attempt from desktop_sync.import_runs')).toEqual([
      { state: 'completed', attempt: 4 },
    ]);
    expect(
      await kit.query(
        `select file from desktop_sync.import_batches b where exists (
           select from desktop_sync.import_batches o where (o.run_id, o.file) = (b.run_id, b.file)
              and o.batch_number <> b.batch_number and o.first_row <= b.last_row and o.last_row >= b.first_row)`,
      ),
    ).toEqual([]);
  }, 120_000);

  it('finds its place also when the process died without saying so', async () => {
    await expect(importUntilBatch(3)).rejects.toBe(killed);
    await kit.query(`update desktop_sync.import_runs set state = 'running'`);
    expect((await kit.import({ batchRows: BATCH_ROWS })).resumed).toBe(true);
  });

  it('is not resumed after a newer import of the same origin', async () => {
    await expect(importUntilBatch(3)).rejects.toBe(killed);
    await kit.import({ path: `${kit.folder}/clientes.csv` });
    expect((await kit.import()).resumed).toBe(false);
  });

  it('stops when another process took the run over', async () => {
    const takenOver = kit.import({
      batchRows: BATCH_ROWS,
      onProgress: ({ batchNumber }) => {
        if (batchNumber === 2) void kit.query('update desktop_sync.import_runs set attempt = attempt + 1');
      },
    });
    await expect(takenOver).rejects.toMatchObject({ definition: { code: 'desktop-sync.run-taken-over' } });
  });
});
