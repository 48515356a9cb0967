import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { clusterDirOf } from '../embedded/cluster.mjs';
import { readJson, writeJson } from '../lib/files.mjs';
import { ROOT } from '../settings.mjs';
import { builtFrom, SERVICES_BUILD } from './build.mjs';

/** The script of one program of the services. */
export function serviceScript(name) {
  return path.join(ROOT, 'dist/server/services/app', name, 'main.js');
}

/**
 * An import works in batches and needs little memory; told so, Node.js collects its garbage instead of growing to what
 * the machine has: with a million clients, to 1 GB.
 */
export const CLI_MEMORY = '--max-old-space-size=256';

/** The command line of the services. */
export function cliCommand(...args) {
  return [process.execPath, CLI_MEMORY, serviceScript('cli'), ...args];
}

/**
 * Brings the database to the version of the code. An embedded database that this build has migrated before is left
 * alone: starting the program only to find nothing to do would be a third of a start.
 */
export async function migrateDatabase(settings, startup, env) {
  const queue = settings.redisUrl ? 'redis' : 'postgres';
  await oncePerDatabase(settings, 'migrated', `${builtFrom(SERVICES_BUILD)} ${queue}`, () =>
    startup.step('Migrating the database', () => startup.run({ name: 'migrate', ...cli('migrate', env) })),
  );
}

/** Makes the next start migrate again, after somebody took a migration back. */
export function forgetMigration({ dataDir }) {
  rmSync(noteFile(dataDir, 'migrated'), { force: true });
}

/** Users and data of the demo. */
export async function setUpDemo(settings, startup, env) {
  await oncePerDatabase(settings, 'demo', 'done', () =>
    startup.step('Setting up the demo (users, 2,000 clients)', () =>
      startup.run({ name: 'demo-setup', ...cli('demo-setup', env), onLine: startup.detail }),
    ),
  );
}

function cli(command, env) {
  // People see this output as progress: no log lines of ordinary events in between.
  const quietEnv = { LOG_LEVEL: 'warn', ...env };
  return { command: cliCommand(command), env: quietEnv, cwd: ROOT };
}

/** Only about the embedded database can it be known here what was done to it; any other is asked each time. */
async function oncePerDatabase({ dataDir, embedded }, name, key, work) {
  if (!embedded) return work();
  const note = { database: birthOf(dataDir), key };
  const last = readJson(noteFile(dataDir, name));
  if (last?.database === note.database && last.key === note.key) return;
  await work();
  writeJson(noteFile(dataDir, name), note);
}

const noteFile = (dataDir, name) => path.join(dataDir, `${name}.json`);

/** Tells one embedded database from a later one in the same folder: initdb writes this file and nothing changes it. */
function birthOf(dataDir) {
  return statSync(path.join(clusterDirOf(dataDir), 'PG_VERSION')).mtimeMs;
}
