import { parseArgs } from 'node:util';
import { MOST_DEMO_CLIENTS, writeDemoFolder } from '../../desktop-sync/public.js';
import { Clock } from '../../platform/clock/clock.js';
import type { CommandInput } from './command.js';

export const DEMO_DATA_USAGE = 'demo-data --out CARPETA [--clients N] [--seed N] [--as-of AAAA-MM-DD]';
export const DEMO_CLIENTS = 2000;
export const DEMO_SEED = 1;

/** Writes an exchange folder of invented clients, the same for the same number, seed and day. */
export async function demoData({ args, config }: CommandInput): Promise<number> {
  const request = readArguments(args, new Clock(config).today());
  if (!request) {
    process.stderr.write(`Uso: npm run cli -- ${DEMO_DATA_USAGE} (hasta ${MOST_DEMO_CLIENTS} clientes)\n`);
    return 2;
  }
  const onProgress = (written: number) => process.stderr.write(`${written} de ${request.clients} clientes\n`);
  await writeDemoFolder({ ...request, onProgress });
  process.stdout.write(`${request.clients} clientes en ${request.folder}\n`);
  return 0;
}

function readArguments(args: string[], today: string) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { out: text, clients: text, seed: text, 'as-of': text } });
    const clients = Number(values.clients ?? DEMO_CLIENTS);
    const seed = Number(values.seed ?? DEMO_SEED);
    const asOf = values['as-of'] ?? today;
    const usable =
      Number.isInteger(clients) && clients > 0 && clients <= MOST_DEMO_CLIENTS && Number.isSafeInteger(seed);
    return values.out && usable && isDay(asOf) ? { clients, seed, asOf, folder: values.out } : undefined;
  } catch {
    return undefined;
  }
}

function isDay(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
