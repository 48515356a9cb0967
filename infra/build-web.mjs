/**
 * Builds the web part into `dist/web`.
 *
 *   npm run build:web                      what changed since its last build
 *   npm run build:web -- tab-accounts      that package alone (and the page around it)
 *   npm run build:web -- --force           everything, changed or not
 *   npm run build:web -- --clean           empties dist/web first (files of earlier releases included)
 *
 * Each package is built alone; afterwards the page is composed anew from the manifests of all of them.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composePage } from './web/compose-page.mjs';
import { precompress } from './web/precompress.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, 'dist/web');
const DIGESTS = join(OUTPUT, '.digests');
const PARALLEL = 2;
const IGNORED = new Set(['node_modules', 'dist', 'README.md', 'dev.html']);

const options = process.argv.slice(2);
const names = options.filter((option) => !option.startsWith('--'));

await main();

async function main() {
  if (options.includes('--clean')) rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(DIGESTS, { recursive: true });
  const packages = selectPackages(findPackages());
  const stale = packages.filter(isStale);
  await inParallel(stale, PARALLEL, build);
  composePage(OUTPUT);
  await precompress(OUTPUT);
  say(stale.length === 0 ? 'web: up to date' : `web: built ${stale.map((one) => one.name).join(', ')}`);
}

/** Every folder of `shared` and `frontends` that has a build of its own. */
function findPackages() {
  return ['shared', 'frontends'].flatMap((group) =>
    readdirSync(join(ROOT, group))
      .sort()
      .filter((name) => existsSync(join(ROOT, group, name, 'vite.config.ts')))
      .map((name) => ({ name, folder: join(ROOT, group, name) })),
  );
}

function selectPackages(packages) {
  const unknown = names.filter((name) => !packages.some((one) => one.name === name));
  if (unknown.length > 0) {
    say(`web: no such package: ${unknown.join(', ')}`);
    process.exit(1);
  }
  return names.length === 0 ? packages : packages.filter((one) => names.includes(one.name));
}

function isStale(one) {
  one.digest = digestOf(one.folder);
  const known = join(DIGESTS, one.name);
  if (options.includes('--force') || !existsSync(known)) return true;
  return readFileSync(known, 'utf8') !== one.digest;
}

/** One digest over all that can change a package's output: its files, the shared preset, the locked versions. */
function digestOf(folder) {
  const hash = createHash('sha256');
  const inputs = [
    ...filesOf(folder),
    ...filesOf(join(ROOT, 'shared/config')),
    join(ROOT, 'package-lock.json'),
  ];
  for (const file of inputs)
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesOf(folder) {
  return readdirSync(folder)
    .sort()
    .filter((name) => !IGNORED.has(name) && !name.endsWith('.spec.ts'))
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesOf(path) : [path]));
}

async function build(one) {
  const started = Date.now();
  const { code, output } = await run(
    join(ROOT, 'node_modules/vite/bin/vite.js'),
    ['build', '--logLevel', 'warn'],
    one.folder,
  );
  if (code !== 0) {
    say(`${output}\nweb: ${one.name} does not build`);
    process.exit(1);
  }
  if (output.trim() !== '') say(output.trimEnd());
  writeFileSync(join(DIGESTS, one.name), one.digest);
  say(`web: ${one.name} ${Date.now() - started} ms`);
}

function run(script, parameters, cwd) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...parameters], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function inParallel(items, limit, work) {
  const waiting = [...items];
  const lanes = Array.from({ length: limit }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  });
  await Promise.all(lanes);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
