import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DOMAINS, PERSISTENCE } from '../../app/domains.js';
import { writeDemoFolder } from '../demo-data/write-demo-folder.js';
import { ImportKit } from '../testing/import-kit.js';

/** The built command line, as an operator runs it: `npm run build:services` makes it. */
const CLI = path.resolve(process.env.SERVER_DIR ?? 'dist/server', 'services/app/cli/main.js');
const KILLS = 4;

let kit: ImportKit;
beforeAll(async () => {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run npm run build:services first`);
  kit = await ImportKit.start(
    PERSISTENCE,
    DOMAINS.flatMap((domain) => domain.cli ?? []),
  );
  await writeDemoFolder({ clients: 80, seed: 9, asOf: '2026-11-24', folder: kit.folder });
}, 120_000);
afterAll(() => kit.stop());

function startCli(): { child: ChildProcess; output: () => string } {
  const args = [CLI, 'import', kit.folder, '--json', '--report', kit.reportPath];
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: kit.database.url, LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text };
}

async function committedBatches(): Promise<number> {
  const [row] = await kit.query<{ batches: number }>(
    'select count(*)::int as batches from desktop_sync.import_batches',
  );
  return row?.batches ?? 0;
}

/** Kills the process somewhere after its next commit. */
async function killAfterNextCommit(child: ChildProcess): Promise<void> {
  const before = await committedBatches();
  while ((await committedBatches()) === before) {
    if (child.exitCode !== null) throw new Error('the import ended before it was killed');
    await sleep(5);
  }
  await sleep(Math.random() * 60);
  child.kill('SIGKILL');
}

describe('an import that is killed', () => {
  it('ends in the same state as one that is not', async () => {
    const whole = await kit.import();
    const expected = await kit.endState();
    await kit.emptyDatabase();

    for (let i = 0; i < KILLS; i++) {
      const { child } = startCli();
      const ended = once(child, 'exit');
      await killAfterNextCommit(child);
      expect(await ended).toEqual([null, 'SIGKILL']);
    }
    const { child, output } = startCli();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(JSON.parse(output())).toMatchObject({
      entities: whole.entities,
      resumed: true,
      quarantineReport: null,
    });
    expect(await kit.endState()).toEqual(expected);
    expect(await kit.query('select state, attempt from desktop_sync.import_runs')).toEqual([
      { state: 'completed', attempt: KILLS + 1 },
    ]);
    expect(await kit.query('select from client_panel.client_rows')).toHaveLength(80);
  }, 300_000);
});
