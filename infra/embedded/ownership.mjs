import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readJson, writeJson } from '../lib/files.mjs';
import { describeProcess, endProcess, isRecorded, recordProcess } from '../lib/processes.mjs';

/** SIGINT is PostgreSQL's "fast" shutdown: it ends connections and writes everything down. */
export const STOP_SIGNALS = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

const recordFile = (dataDir) => path.join(dataDir, 'postgres.json');

/** Writes down the server just started and who started it. */
export function recordServer({ dataDir, clusterDir, pid, port }) {
  writeJson(recordFile(dataDir), {
    port,
    server: recordProcess(pid, clusterDir),
    owner: recordProcess(process.pid, path.basename(process.execPath)),
  });
}

/** The port of the last run, so that addresses stay the same from one start to the next. */
export function lastPort(dataDir) {
  return readJson(recordFile(dataDir))?.port;
}

/**
 * Makes sure that no server uses the cluster: ends one left over by a killed owner, removes the pid file of one that
 * is gone (PostgreSQL would refuse to start when its pid was reused), and refuses when the owner still lives.
 */
export async function releaseCluster({ dataDir, clusterDir }) {
  const record = readJson(recordFile(dataDir));
  const pidFile = path.join(clusterDir, 'postmaster.pid');
  const pid = readPid(pidFile) ?? record?.server?.pid;
  const usesCluster = describeProcess(pid)?.command.includes(clusterDir) ?? false;
  if (usesCluster) {
    if (isRecorded(record?.owner)) {
      throw new Error(
        `The database in ${dataDir} is in use by process ${record.owner.pid} (PostgreSQL ${pid})`,
      );
    }
    await endProcess(pid, STOP_SIGNALS);
  }
  rmSync(pidFile, { force: true });
}

function readPid(pidFile) {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    return Number.isInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}
