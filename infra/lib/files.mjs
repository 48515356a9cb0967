import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The parsed file, or null when it is missing or unreadable (a crash may have left half a file). */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Replaces the file in one step, readable by its owner only: these files name ports, pids and passwords. */
export function writeJson(file, value) {
  const temporary = `${file}.${process.pid}.new`;
  writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, file);
}

/** The last lines of a text file, or nothing when it cannot be read. */
export function lastLines(file, count) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
