import { RebuildRows } from '../../client-panel/public.js';
import { withCliContext } from './cli.module.js';
import type { CommandInput } from './command.js';

const MOST_SHOWN = 20;

/** Recomputes every row of the grid from its sources, while the system runs. */
export function rebuildReadModel(input: CommandInput): Promise<number> {
  return withCliContext(input, async (context) => {
    const { clients, changed } = await context.get(RebuildRows, { strict: false }).rebuild(showProgress);
    process.stdout.write(`${clients} clientes recalculados, ${changed} filas corregidas\n`);
    return 0;
  });
}

/** Compares the grid with its sources; status 1 and the differing rows when they differ. */
export function checkReadModel(input: CommandInput): Promise<number> {
  return withCliContext(input, async (context) => {
    const { clients, differences } = await context.get(RebuildRows, { strict: false }).check(showProgress);
    for (const { code, columns } of differences.slice(0, MOST_SHOWN)) {
      process.stdout.write(`${code}: ${columns.join(', ')}\n`);
    }
    process.stdout.write(`${clients} clientes comparados, ${differences.length} diferencias\n`);
    return differences.length === 0 ? 0 : 1;
  });
}

function showProgress(clients: number) {
  if (process.stderr.isTTY) process.stderr.write(`\r${clients} clientes`);
}
