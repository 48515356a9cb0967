import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SetUpDemoCompany } from '../../company/public.js';
import { DesktopSyncFacade, writeDemoFolder } from '../../desktop-sync/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { withCliContext } from './cli.module.js';
import type { CommandInput } from './command.js';
import { DEMO_CLIENTS, DEMO_SEED } from './demo-data.js';
import { demoUsers } from './demo-users.js';
import { importData } from './import.js';

export const DEMO_SETUP_USAGE = 'demo-setup [--out CARPETA]';
/** The name of the folder is the name of the import, by which it is known to be loaded. */
const FOLDER_NAME = 'demo';

/**
 * Users, issuing company and data of the demo, the data through the same import as any other. Data that is loaded
 * already stays as it is; an interrupted load goes on.
 */
export async function demoSetup(input: CommandInput): Promise<number> {
  const status = await demoUsers(input);
  if (status !== 0) return status;
  await withCliContext(input, (context) => context.get(SetUpDemoCompany, { strict: false }).execute());
  if (await isLoaded(input)) return status;
  const { values } = parseArgs({ args: input.args, options: { out: { type: 'string' } } });
  const parent = values.out ?? mkdtempSync(join(tmpdir(), 'panel-'));
  try {
    const folder = join(parent, FOLDER_NAME);
    const asOf = new Clock(input.config).today();
    process.stdout.write(`Se preparan los datos de demostración: ${DEMO_CLIENTS} clientes al ${asOf}\n`);
    await writeDemoFolder({ clients: DEMO_CLIENTS, seed: DEMO_SEED, asOf, folder });
    return await importData({ ...input, args: [folder] });
  } finally {
    if (values.out === undefined) rmSync(parent, { recursive: true, force: true });
  }
}

function isLoaded(input: CommandInput): Promise<boolean> {
  return withCliContext(input, (context) =>
    context
      .get(DesktopSyncFacade, { strict: false })
      .wasImported(context.get(Database, { strict: false }), FOLDER_NAME),
  );
}
