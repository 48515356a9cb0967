import path from 'node:path';
import { readJson } from '../lib/files.mjs';
import { ROOT, SettingError } from '../settings.mjs';
import { npm } from './commands.mjs';

const OLDEST_NODE = [20, 19];

/** Refuses a Node.js that is too old, before anything fails in a stranger way. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new SettingError(`Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${version}`);
}

/** The command that installs exactly what the lock file names, development tools included (the build needs them). */
export const INSTALL_COMMAND = npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund');

/**
 * True when node_modules does not hold what package-lock.json names. npm leaves a copy of the lock in node_modules;
 * versions are compared, not times, because a checkout touches files without changing them.
 */
export function packagesAreStale(root = ROOT) {
  const wanted = readJson(path.join(root, 'package-lock.json'))?.packages;
  const installed = readJson(path.join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted) throw new SettingError('package-lock.json is missing or damaged');
  if (!installed) return true;
  return Object.entries(wanted).some(
    ([name, entry]) => name.includes('node_modules/') && differs(entry, installed[name]),
  );
}

function differs(wanted, installed) {
  // npm leaves out optional packages of other platforms.
  if (!installed) return !(wanted.optional || wanted.devOptional || wanted.peer);
  return wanted.version !== installed.version || Boolean(wanted.link) !== Boolean(installed.link);
}
