import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { readJson, writeJson } from '../lib/files.mjs';
import { ROOT } from '../settings.mjs';
import { npm } from './commands.mjs';

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {string} title shown while it runs
 * @property {string[]} inputs files and folders it is made from
 * @property {string} output a file that exists after it
 * @property {string[]} command
 */

/** @type {Build} */
export const SERVICES_BUILD = {
  name: 'services',
  title: 'Building the services',
  inputs: ['services', 'shared/contracts/events', 'nest-cli.json', 'package-lock.json'],
  output: 'dist/server/services/app/api/main.js',
  command: npm('run', 'build:services'),
};

/** @type {Build} */
export const WEB_BUILD = {
  name: 'web',
  title: 'Building the front ends',
  inputs: ['frontends', 'shared', 'infra/build-web.mjs', 'infra/web', 'package-lock.json'],
  output: 'dist/web',
  command: npm('run', 'build:web'),
};

const NOT_BUILT_FROM = /(^|\/)(node_modules|dist|coverage)(\/|$)|\.(int-)?spec\.ts$|\.md$/;

/** True when the sources differ from those of the last build. */
export function isStale(build, root = ROOT) {
  return !existsSync(path.join(root, build.output)) || builtFrom(build, root) !== hashInputs(build, root);
}

/** Runs `work` when the build is stale and stamps the result with the sources as they were before it. */
export async function buildWhenStale(build, work, root = ROOT) {
  const hash = hashInputs(build, root);
  if (!isStale(build, root)) return false;
  // An interrupted build may leave half a result, which must not pass for the last one.
  rmSync(stampFile(build, root), { force: true });
  await work();
  writeJson(stampFile(build, root), { hash });
  return true;
}

/** What tells the sources of the last build from others, or null when there was none. */
export function builtFrom(build, root = ROOT) {
  return readJson(stampFile(build, root))?.hash ?? null;
}

function stampFile(build, root) {
  return path.join(root, 'dist', `${build.name}.stamp.json`);
}

function hashInputs({ inputs }, root) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesBelow(root, input)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(root, relative) {
  if (NOT_BUILT_FROM.test(relative)) return [];
  const found = statSync(path.join(root, relative), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [relative];
  return readdirSync(path.join(root, relative)).flatMap((name) => filesBelow(root, `${relative}/${name}`));
}
