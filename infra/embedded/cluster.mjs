import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const CLUSTER = 'postgres';
const UNFINISHED = 'postgres.new-';

/** The folder of the database files. */
export function clusterDirOf(dataDir) {
  return path.join(dataDir, CLUSTER);
}

/** The database password of this data folder: made once, readable by its owner only. */
export function databasePassword(dataDir) {
  const file = path.join(dataDir, 'database-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/**
 * Creates the database files unless they exist. All happens in a temporary folder that is renamed at the end, so an
 * interrupted run leaves nothing that looks like a database.
 * @param {object} options
 * @param {string} options.dataDir
 * @param {string} options.initdb path of the program
 * @param {import('./run-as.mjs').Runner} options.runner
 * @param {string} options.user the owner of the database
 * @param {string} options.password
 * @param {boolean} options.durable false skips the final flush to disk
 * @param {AbortSignal} [options.signal]
 */
export async function ensureCluster({ dataDir, initdb, runner, user, password, durable, signal }) {
  const clusterDir = clusterDirOf(dataDir);
  removeUnfinished(dataDir);
  if (existsSync(path.join(clusterDir, 'PG_VERSION'))) return;

  const workDir = mkdtempSync(path.join(dataDir, UNFINISHED));
  try {
    const newCluster = path.join(workDir, CLUSTER);
    const passwordFile = path.join(workDir, 'password');
    mkdirSync(newCluster, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const item of [workDir, newCluster, passwordFile]) giveTo(item, runner.owner);
    const args = ['-D', newCluster, '-U', user, `--pwfile=${passwordFile}`, ...initOptions(durable)];
    await runInitdb(runner.command(initdb, args), signal);
    rmSync(clusterDir, { recursive: true, force: true });
    renameSync(newCluster, clusterDir);
  } finally {
    removeFolder(workDir);
  }
}

function initOptions(durable) {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=es-AR'];
  return ['--auth=scram-sha-256', ...locale, '--no-instructions', ...(durable ? [] : ['--no-sync'])];
}

function removeUnfinished(dataDir) {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(UNFINISHED)) removeFolder(path.join(dataDir, name));
  }
}

function removeFolder(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    // The initdb of a killed run may still be writing here; the next start clears what it leaves.
    if (error.code !== 'ENOTEMPTY') throw error;
  }
}

function giveTo(item, owner) {
  if (owner.uid !== undefined) chownSync(item, owner.uid, owner.gid);
}

function runInitdb([command, args, identity], signal) {
  return new Promise((resolve, reject) => {
    // Detached: Ctrl+C must reach this process alone, which then stops initdb and clears up.
    const child = spawn(command, args, {
      ...identity,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
      killSignal: 'SIGINT',
    });
    let errors = '';
    let failure;
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('error', (error) => (failure = error));
    child.on('close', (code) => {
      if (failure) reject(failure);
      else if (code !== 0) reject(new Error(`initdb failed:\n${errors.trim()}`));
      else resolve();
    });
  });
}
