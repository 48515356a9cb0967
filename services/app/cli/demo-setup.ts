import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoFolder } from '../../desktop-sync/public.js';
import { Clock } from '../../platform/clock/clock.js';
import type { CommandInput } from './command.js';
import { DEMO_CLIENTS, DEMO_SEED } from './demo-data.js';
import { demoUsers } from './demo-users.js';
import { importData } from './import.js';

/** Users and data of the demo, through the same import as any other data; what is loaded already stays as it is. */
export async function demoSetup(input: CommandInput): Promise<number> {
  const status = await demoUsers(input);
  if (status !== 0) return status;
  const folder = mkdtempSync(join(tmpdir(), 'panel-demo-'));
  try {
    const asOf = new Clock(input.config).today();
    await writeDemoFolder({ clients: DEMO_CLIENTS, seed: DEMO_SEED, asOf, folder });
    return await importData({ ...input, args: [folder] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
