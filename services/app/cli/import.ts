import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importBusy, ImportFromPath } from '../../desktop-sync/public.js';

import { ApplicationError } from '../../platform/http/errors.js';
import { withCliContext } from './cli.module.js';
import type { CommandInput } from './command.js';
import { ImportPrinter } from './import-printer.js';

export const IMPORT_USAGE =
  'import CARPETA|ARCHIVO [--profile PERFIL] [--dry-run] [--json] [--report ARCHIVO]';

const UNUSABLE = 2;
const BUSY = 3;

/**
 * Imports an exchange folder or a mapped file. Status 0 also when rows were quarantined (the output says so), 2
 * for input that cannot be used, 3 while another import runs, 1 for anything unexpected.
 */
export async function importData(input: CommandInput): Promise<number> {
  const request = readArguments(input.args);
  if (!request) {
    process.stderr.write(`Uso: npm run cli -- ${IMPORT_USAGE}\n`);
    return UNUSABLE;
  }
  const printer = new ImportPrinter(request.json);
  try {
    const report = await withCliContext(input, (context) =>
      context
        .get(ImportFromPath, { strict: false })
        .execute({ ...request, requestedBy: 'cli', ...printer.listeners }),
    );
    printer.report(report);
    return 0;
  } catch (error) {
    if (!(error instanceof ApplicationError)) throw error;
    printer.error(error);
    return error.definition.code === importBusy.code ? BUSY : UNUSABLE;
  }
}

function readArguments(args: string[]) {
  const options = {
    profile: { type: 'string' },
    report: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [source, ...more] = positionals;
    if (source === undefined || more.length > 0) return undefined;
    return {
      path: source,
      ...(values.profile === undefined ? {} : { profile: values.profile }),
      dryRun: values['dry-run'],
      json: values.json,
      reportPath: values.report ?? besideSource(source),
    };
  } catch {
    return undefined;
  }
}

/** Next to what is imported, or among the temporary files where that place cannot be written. */
function besideSource(source: string): string {
  const absolute = path.resolve(source);
  const name = `${path.basename(absolute)}-filas-observadas.csv`;
  try {
    accessSync(path.dirname(absolute), constants.W_OK);
    return path.join(path.dirname(absolute), name);
  } catch {
    return path.join(tmpdir(), name);
  }
}
