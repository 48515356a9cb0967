import { existsSync } from 'node:fs';
import { clusterDirOf } from '../embedded/cluster.mjs';
import { releaseCluster } from '../embedded/ownership.mjs';
import { endGroup, isRecorded } from '../lib/processes.mjs';

const GRACE_MS = 5_000;

/**
 * Ends what a killed supervisor left running: only processes on its record that are still the same ones. They were
 * recorded in starting order, so the last are ended first; the database follows them.
 * @param {object} options
 * @param {object | null} options.previous the record of the killed run
 * @param {string} options.dataDir
 * @param {(line: string) => void} options.log
 */
export async function endLeftovers({ previous, dataDir, log }) {
  for (const [name, record] of Object.entries(previous?.children ?? {}).reverse()) {
    if (name === 'postgres' || !isRecorded(record)) continue;
    log(`Ending ${name} (process ${record.pid}), left over from a run that was killed`);
    await endGroup(record.pid, GRACE_MS);
  }
  const clusterDir = clusterDirOf(dataDir);
  if (previous && existsSync(clusterDir)) await releaseCluster({ dataDir, clusterDir });
}
