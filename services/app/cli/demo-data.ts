import { parseArgs } from 'node:util';
import { writeDemoFolder } from '../../desktop-sync/public.js';
import { buenosAiresDay } from '../../platform/clock/clock.js';
import type { CommandInput } from './command.js';

export const DEMO_DATA_USAGE = 'demo-data --out CARPETA [--clients N] [--seed N] [--as-of AAAA-MM-DD]';
export const DEMO_CLIENTS = 2000;
export const DEMO_SEED = 1;

/** Writes an exchange folder of invented clients. */
export async function demoData({ args }: CommandInput): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string' },
      clients: { type: 'string' },
      seed: { type: 'string' },
      'as-of': { type: 'string' },
    },
  });
  const clients = Number(values.clients ?? DEMO_CLIENTS);
  const seed = Number(values.seed ?? DEMO_SEED);
  const asOf = values['as-of'] ?? buenosAiresDay(new Date());
  const usable = Number.isInteger(clients) && clients > 0 && clients <= 999_999 && Number.isInteger(seed);
  if (!values.out || !usable || !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) {
    process.stderr.write(`Uso: npm run cli -- ${DEMO_DATA_USAGE}\n`);
    return 2;
  }
  await writeDemoFolder({ clients, seed, asOf, folder: values.out });
  process.stdout.write(`${clients} clientes en ${values.out}\n`);
  return 0;
}
