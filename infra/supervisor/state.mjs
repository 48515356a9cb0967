import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJson, writeJson } from '../lib/files.mjs';
import { isRecorded, recordProcess } from '../lib/processes.mjs';
import { SettingError } from '../settings.mjs';

const stateFile = (dataDir) => path.join(dataDir, 'supervisor.json');

/** What the running supervisor of a data folder wrote about itself, or null when none runs. */
export function readRunning(dataDir) {
  const state = readJson(stateFile(dataDir));
  return state && isRecorded(state.supervisor) ? state : null;
}

/**
 * Takes the data folder for this process. The file is both the lock and the record that lets the next start find
 * what a killed run left behind.
 * @returns {Promise<{ previous: object | null, update: (change: object) => void, release: () => void }>} `previous`
 *   is the record of a run that did not end cleanly
 * @throws {SettingError} when a supervisor already runs on this folder
 */
export async function claimDataDir({ dataDir, url, mark }) {
  mkdirSync(dataDir, { recursive: true });
  const file = stateFile(dataDir);
  let state = { supervisor: recordProcess(process.pid, mark), url, ready: false, children: {} };

  const previous = readJson(file);
  if (previous && isRecorded(previous.supervisor)) throw alreadyRunning(previous, dataDir);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, `${JSON.stringify(state)}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code === 'EEXIST') throw alreadyRunning(readJson(file) ?? {}, dataDir);
    throw error;
  }
  await refuseWhenOvertaken(file, dataDir);

  return {
    previous,
    update(change) {
      state = { ...state, ...change };
      writeJson(file, state);
    },
    release() {
      if (readJson(file)?.supervisor.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/** Two starts at the same moment may both have removed a stale file; the later file wins and the other withdraws. */
async function refuseWhenOvertaken(file, dataDir) {
  const { ino } = statSync(file);
  await sleep(30);
  const current = JSON.parse(readFileSync(file, 'utf8'));
  if (statSync(file).ino !== ino || current.supervisor.pid !== process.pid)
    throw alreadyRunning(current, dataDir);
}

function alreadyRunning(state, dataDir) {
  const who = state.supervisor ? `process ${state.supervisor.pid}, ${state.url}` : 'another start';
  return new SettingError(
    `Already running: ${who}. Stop it with Ctrl+C or "kill ${state.supervisor?.pid ?? '<pid>'}", ` +
      `or use another DATA_DIR (now ${dataDir}) and PORT.`,
  );
}
