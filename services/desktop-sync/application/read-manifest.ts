import { readFile, stat } from 'node:fs/promises';
import { cleanCell, Unreadable } from '../domain/cell.js';
import { FORMAT_VERSION } from '../domain/format/exchange-format.js';
import { indexHeaders } from '../domain/format/headers.js';
import { CsvParser } from '../domain/text/csv-parser.js';
import { createDecoder, EncodingProbe } from '../domain/text/encoding.js';
import { sniffSeparator } from '../domain/text/separator.js';
import { buenosAiresInstant, readInstant } from '../domain/values/instant.js';
import { badManifest, refuse } from './errors.js';

/** What a folder says of itself. */
export interface Manifest {
  readonly origin: string | null;
  readonly dataAsOf: Date | null;
}

export const NO_MANIFEST: Manifest = { origin: null, dataAsOf: null };

const MAX_BYTES = 64 * 1024;
const ORIGIN = /^[a-z0-9][a-z0-9._-]{0,49}$/;

/** Reads `manifiesto.csv`: one row with `origen`, `datos_al` and `version`, all optional. */
export async function readManifest(path: string): Promise<Manifest> {
  if ((await stat(path)).size > MAX_BYTES) throw refuse(badManifest, 'manifiesto.csv es demasiado grande.');
  const [header = [], values = []] = parse(await readFile(path));
  const headers = indexHeaders(header);
  const value = (name: string) => cleanCell(values[headers.get(name) ?? -1]);
  checkVersion(value('version'));
  return { origin: readOrigin(value('origen')), dataAsOf: readDataAsOf(value('datos_al')) };
}

function parse(bytes: Buffer): string[][] {
  const probe = new EncodingProbe();
  probe.write(bytes);
  const text = createDecoder(probe.end().encoding).write(bytes);
  const parser = new CsvParser(sniffSeparator(text.split(/[\r\n]/)[0] ?? ''));
  return [...parser.write(text), ...parser.end()];
}

function checkVersion(text: string): void {
  if (text === '' || text === String(FORMAT_VERSION)) return;
  throw refuse(
    badManifest,
    `La carpeta es de la versión "${text}" del formato; se entiende la ${FORMAT_VERSION}.`,
  );
}

function readOrigin(text: string): string | null {
  if (text === '') return null;
  const origin = text.toLowerCase();
  if (ORIGIN.test(origin)) return origin;
  throw refuse(
    badManifest,
    `El origen "${text}" sólo puede tener letras, números, punto y guiones (hasta 50).`,
  );
}

function readDataAsOf(text: string): Date | null {
  if (text === '') return null;
  const instant = readInstant(text, 'dmy');
  if (typeof instant === 'string') return buenosAiresInstant(instant);
  const reason = instant instanceof Unreadable ? instant.reason : `"${text}" no es una fecha`;
  throw refuse(badManifest, `datos_al: ${reason}.`);
}
