import { createHash } from 'node:crypto';
import { cleanCell } from '../domain/cell.js';
import { type FileDefinition } from '../domain/format/definition.js';
import { emits, positionOf, unusedHeaders } from '../domain/format/headers.js';
import { type Dialect } from '../domain/format/value-types.js';
import { DuplicateFinder } from '../domain/mapping/key-set.js';
import { RowMapper } from '../domain/mapping/row-mapper.js';
import { DialectProbe } from '../domain/text/dialect-probe.js';
import { EncodingProbe, type EncodingVerdict } from '../domain/text/encoding.js';
import { type BulkTargets } from './bulk-targets.js';
import { brokenEncoding, foreignDates, refuse, tooManyDuplicates } from './errors.js';
import { findHeader } from './find-header.js';
import { readChunks, readDataRows, type ReadableFile } from './read-file.js';

const MAX_REPEATED_KEYS = 500_000;

/** A file that was read once from end to end and can be imported. */
export interface InspectedFile extends ReadableFile {
  /** Name in messages and in the ledger. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly dialect: Dialect;
  readonly rows: number;
  readonly unusedHeaders: readonly string[];
  readonly mappers: readonly RowMapper[];
  /** For each mapper, the keys that the file repeats and the row that counts. */
  readonly repeatedKeys: readonly ReadonlyMap<string, number>[];
}

/**
 * Reads a whole file before anything is written: its hash, encoding, separator, header, dialect, number of
 * rows and repeated keys. What cannot be imported at all is refused here, so that no file is half imported.
 */
export async function inspectFile(
  path: string,
  name: string,
  definition: Pick<FileDefinition, 'emitters'>,
  targets: BulkTargets,
  fixedDialect?: Dialect,
): Promise<InspectedFile> {
  const bytes = await inspectBytes(path, name);
  const found = await findHeader(path, name, definition.emitters, bytes.encoding);
  const file = { path, definition, encoding: bytes.encoding, ...found };
  const emitters = definition.emitters.filter((emitter) => emits(emitter, found.headers));
  const mappersFor = (dialect: Dialect) =>
    emitters.map(
      (emitter) => new RowMapper(emitter, targets.columnsOf(emitter.entity), found.headers, dialect),
    );
  const sniffed = emitters.flatMap((emitter) =>
    emitter.columns
      .filter((column) => column.type.sniff !== undefined)
      .map((column) => ({ position: positionOf(column, found.headers), kind: column.type.sniff })),
  );
  const probe = new DialectProbe(sniffed, fixedDialect);
  const { rows, repeatedKeys } = await scanRows(file, name, mappersFor(probe.initial), probe, bytes.lines);
  if (probe.datesAreMonthFirst) {
    throw refuse(
      foreignDates,
      `Las fechas de "${name}" son mes/día/año; se esperan día/mes/año. Expórtelo de nuevo o use un perfil.`,
    );
  }
  const dialect = probe.verdict;
  return {
    ...file,
    ...bytes,
    name,
    dialect,
    rows,
    repeatedKeys,
    unusedHeaders: unusedHeaders(definition.emitters, found.headers),
    mappers: mappersFor(dialect),
  };
}

async function inspectBytes(path: string, name: string) {
  const hash = createHash('sha256');
  const probe = new EncodingProbe();
  let [bytes, lines] = [0, 1];
  for await (const chunk of readChunks(path)) {
    hash.update(chunk);
    probe.write(chunk);
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  }
  return { bytes, lines, sha256: hash.digest('hex'), encoding: soundEncoding(probe.end(), name) };
}

function soundEncoding(verdict: EncodingVerdict, name: string) {
  if (verdict.brokenAt !== undefined) {
    throw refuse(
      brokenEncoding,
      `"${name}" está en UTF-8 pero tiene un carácter dañado en el byte ${verdict.brokenAt + 1}. Expórtelo de nuevo.`,
    );
  }
  return verdict.encoding;
}

async function scanRows(
  file: ReadableFile,
  name: string,
  mappers: readonly RowMapper[],
  probe: DialectProbe,
  expectedRows: number,
) {
  const finders = mappers.map(() => new DuplicateFinder(expectedRows, MAX_REPEATED_KEYS));
  let rows = 0;
  for await (const block of readDataRows(file)) {
    rows += block.length;
    for (const { row, record } of block) {
      probe.read(record, cleanCell);
      for (let i = 0; i < mappers.length; i++) {
        const mapper = mappers[i] as RowMapper;
        const key = mapper.appliesTo(record) ? mapper.keyOf(record) : undefined;
        if (key === undefined || (finders[i] as DuplicateFinder).add(key, row)) continue;
        throw refuse(
          tooManyDuplicates,
          `"${name}" repite más de ${MAX_REPEATED_KEYS} claves; revise la exportación.`,
        );
      }
    }
  }
  return { rows, repeatedKeys: finders.map((finder) => finder.repeated) };
}
