import { parseArgs } from 'node:util';
import { CheckRows, RebuildRows } from '../../client-panel/public.js';
import { withCliContext } from './cli.module.js';
import type { CommandInput } from './command.js';

const MOST_SHOWN = 20;

/** Recomputes every row of the grid from its sources, while the system runs; goes on where it was interrupted. */
export async function rebuildReadModel(input: CommandInput): Promise<number> {
  const { values } = parseArgs({ args: input.args, options: { restart: { type: 'boolean' } } });
  return withCliContext(input, async (context) => {
    const { clients, changed } = await context
      .get(RebuildRows, { strict: false })
      .execute({ restart: values.restart, onProgress: showProgress });
    process.stdout.write(`${clients} clientes recalculados, ${changed} filas corregidas\n`);
    return 0;
  });
}

/** Compares the grid, or a sample of it, with its sources; status 1 and the differing rows when they differ. */
export async function checkReadModel(input: CommandInput): Promise<number> {
  const { values } = parseArgs({ args: input.args, options: { sample: { type: 'string' } } });
  if (values.sample !== undefined && !/^[1-9]\d{0,8}$/.test(values.sample)) {
    process.stderr.write('--sample lleva un número de clientes, de 1 en adelante\n');
    return 2;
  }
  const sample = values.sample === undefined ? undefined : Number(values.sample);
  return withCliContext(input, async (context) => {
    const { clients, differences } = await context
      .get(CheckRows, { strict: false })
      .execute({ sample, onProgress: showProgress });
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
