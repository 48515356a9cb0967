import { once } from 'node:events';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { IsoDay } from '../../platform/clock/clock.js';
import { PRODUCTS, VERSIONS } from './catalogue.js';
import { DEMO_FILES, demoClient } from './demo-client.js';
import { Random } from './random.js';

export interface DemoFolder {
  clients: number;
  seed: number;
  /** The Buenos Aires day that the data is seen from. */
  asOf: IsoDay;
  folder: string;
}

const SEED_STEP = 2_654_435_761;

/** Writes an exchange folder of invented clients; the same clients, seed and day give the same bytes. */
export async function writeDemoFolder({ clients, seed, asOf, folder }: DemoFolder): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [year, month, date] = asOf.split('-');
  await writeWhole(
    join(folder, 'manifiesto.csv'),
    `origen;datos_al;version\ncristal-desktop;${date}/${month}/${year} 08:00;1\n`,
  );
  await writeWhole(join(folder, 'versiones.csv'), releases());
  const streams = Object.entries(DEMO_FILES).map(([file, header]) => {
    const stream = createWriteStream(join(folder, file));
    stream.write(`${header}\n`);
    return [file, stream] as const;
  });
  for (let n = 1; n <= clients; n++) {
    // A generator of its own for each client: the first thousand are the same in a folder of a million.
    const rows = demoClient(new Random(seed * SEED_STEP + n * 7919), n, asOf);
    for (const [file, stream] of streams) await writeRows(stream, rows[file] ?? []);
  }
  for (const [, stream] of streams) {
    stream.end();
    await finished(stream);
  }
}

async function writeRows(stream: WriteStream, rows: (string | number | null)[][]) {
  if (rows.length === 0) return;
  const text = rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\n');
  if (!stream.write(`${text}\n`)) await once(stream, 'drain');
}

async function writeWhole(path: string, text: string) {
  const stream = createWriteStream(path);
  stream.end(text);
  await finished(stream);
}

function releases(): string {
  const lines = PRODUCTS.flatMap((product) =>
    VERSIONS.map((version, i) => `${product};${version};10/03/${2022 + i};31/03/${2024 + i};`),
  );
  return `producto;version;fecha;fin_soporte;novedades\n${lines.join('\n')}\n`;
}
