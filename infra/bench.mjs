/**
 * `npm run bench [-- PART...] [--quick] [--size S|M|L]`: what the product reaches, as ratios to a floor that does the
 * same work with less, measured in the same run. `--quick` is the small version (size S); a full run (size M unless
 * said) writes docs/benchmarks.md. Targets and their meaning are in that file.
 */
import { parseArgs } from 'node:util';
import { readSettings, SettingError } from './settings.mjs';
import { buildWhenStale, SERVICES_BUILD, WEB_BUILD } from './supervisor/build.mjs';
import { runCommand } from './supervisor/commands.mjs';
import { checkNode } from './supervisor/install.mjs';
import { createOutput } from './supervisor/output.mjs';
import { PARTS, runBench } from '../tests/bench/run.mjs';
import { SIZES } from '../tests/bench/lib/sizes.mjs';
import { ROOT } from './settings.mjs';

const output = createOutput((text) => process.stdout.write(text));
try {
  checkNode();
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof SettingError ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
process.exit();

async function main() {
  const request = readArguments();
  if (!request) {
    process.stderr.write(
      `Usage: npm run bench -- [${Object.keys(PARTS).join('|')}]... [--quick] [--size ${Object.keys(SIZES).join('|')}]\n`,
    );
    return 2;
  }
  const { dataDir } = readSettings(process.env);
  const { parts, server } = request;
  if (!server) await build(SERVICES_BUILD, dataDir);
  if (parts.length === 0 || parts.includes('web')) await build(WEB_BUILD, dataDir);
  await runBench({ ...request, dataDir, output });
  return 0;
}

function build(wanted, dataDir) {
  const { name, title, command } = wanted;
  return buildWhenStale(wanted, () =>
    output.step(title, () => runCommand({ name: `build-${name}`, dataDir, command, cwd: ROOT })),
  );
}

function readArguments() {
  const options = {
    quick: { type: 'boolean', default: false },
    size: { type: 'string' },
    // Another build of the services than dist/server, to compare the two.
    server: { type: 'string' },
  };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const { quick, server } = values;
    const size = values.size ?? (quick ? 'S' : 'M');
    const known = positionals.every((part) => part in PARTS) && size in SIZES;
    return known ? { parts: positionals, quick, size, server } : undefined;
  } catch {
    return undefined;
  }
}
