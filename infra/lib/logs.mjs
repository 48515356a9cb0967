import { existsSync, mkdirSync, openSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Where the log of a child lies. */
export function logFile(dataDir, name) {
  return path.join(dataDir, 'logs', `${name}.log`);
}

/**
 * Sets the logs of the previous run aside as `<name>.log.1`, so that a log never holds more than one run and the
 * folder never more than two.
 */
export function rotateLogs(dataDir) {
  const folder = path.join(dataDir, 'logs');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.log'))) {
    renameSync(path.join(folder, name), path.join(folder, `${name}.1`));
  }
}

/**
 * Opens a log for appending. Children write to the file themselves, not through a pipe, so that they keep running
 * and logging when the parent is killed.
 */
export function openLog(dataDir, name) {
  mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
  return openSync(logFile(dataDir, name), 'a', 0o600);
}
