import { existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Where the log of a child lies. */
export function logFile(dataDir, name) {
  return path.join(dataDir, 'logs', `${name}.log`);
}

/**
 * Sets the previous run's log aside as `<name>.log.1`, so that a log never holds more than one run and the folder
 * never more than two.
 */
export function rotateLog(dataDir, name) {
  const file = logFile(dataDir, name);
  if (existsSync(file)) renameSync(file, `${file}.1`);
}

/**
 * Opens a log for appending. Children write to the file themselves, not through a pipe, so that they keep running
 * and logging when the parent is killed.
 */
export function openLog(dataDir, name) {
  mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
  return openSync(logFile(dataDir, name), 'a', 0o600);
}
