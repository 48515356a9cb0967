import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../lib/ports.mjs';
import { endProcess } from '../lib/processes.mjs';
import { findBinaries } from './binaries.mjs';
import { clusterDirOf, databasePassword, ensureCluster } from './cluster.mjs';
import { answers } from './database.mjs';
import { lastPort, recordServer, releaseCluster, STOP_SIGNALS } from './ownership.mjs';
import { chooseRunner } from './run-as.mjs';
import { launchServer } from './server.mjs';

const NAME = 'panel';
const ATTEMPTS = 40;
const PAUSE_BETWEEN_ATTEMPTS_MS = 250;

const SETTINGS = { shared_preload_libraries: 'pg_stat_statements', max_connections: 200 };
/** Throw-away databases of tests: a crash of the machine may lose them, and they are several times faster. */
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts PostgreSQL on 127.0.0.1 with its files in `<dataDir>/postgres`, creating them the first time (user and
 * database `panel`, UTF-8, ICU locale es-AR, data checksums).
 * @param {object} options
 * @param {string} options.dataDir everything is written below this folder
 * @param {number} [options.port] refused when taken; without it, the port of the last run or any free one
 * @param {Record<string, string | number>} [options.settings] server settings beyond the defaults
 * @param {boolean} [options.durable] false for tests: no flush to disk
 * @param {(code: number | null, signal: string | null) => void} [options.onUnexpectedExit] it ended without `stop()`
 * @param {AbortSignal} [options.signal] gives up starting
 * @returns {Promise<{ url: string, port: number, pid: number, stop: () => Promise<void> }>}
 * @throws when another live process uses the same files, the port is taken, or the server does not start
 */
export async function startPostgres({
  dataDir,
  port,
  settings = {},
  durable = true,
  onUnexpectedExit = () => {},
  signal,
}) {
  const root = path.resolve(dataDir);
  mkdirSync(root, { recursive: true });
  const clusterDir = clusterDirOf(root);
  const { postgres, initdb } = findBinaries();
  await releaseCluster({ dataDir: root, clusterDir });

  const runner = chooseRunner({ program: postgres, clusterDir, dataDir: root });
  const password = databasePassword(root);
  await ensureCluster({ dataDir: root, initdb, runner, user: NAME, password, durable, signal });

  const allSettings = { ...SETTINGS, ...(durable ? {} : NOT_DURABLE), ...settings };
  const { child, port: boundPort } = await launchOnFreePort({
    wantedPort: port,
    rememberedPort: lastPort(root),
    launch: (candidate) =>
      launchServer({
        dataDir: root,
        command: runner.command(postgres, serverArguments(clusterDir, candidate, allSettings)),
        probe: () => answers({ port: candidate, user: NAME, password, database: NAME }),
        onSpawn: (pid) => recordServer({ dataDir: root, clusterDir, pid, port: candidate }),
        signal,
      }),
  });

  let stopping;
  child.once('exit', (code, signalName) => {
    if (!stopping) onUnexpectedExit(code, signalName);
  });
  return {
    url: `postgres://${NAME}:${password}@127.0.0.1:${boundPort}/${NAME}`,
    port: boundPort,
    pid: child.pid,
    stop: () => (stopping ??= endProcess(child.pid, STOP_SIGNALS).then(() => undefined)),
  };
}

async function launchOnFreePort({ wantedPort, rememberedPort, launch }) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(wantedPort ?? rememberedPort);
    if (wantedPort && port !== wantedPort) throw new Error(`Port ${wantedPort} of 127.0.0.1 is in use`);
    try {
      return { child: await launch(port), port };
    } catch (error) {
      const worthAnother = error.oldServerLeaving || (error.portTaken && !wantedPort);
      if (!worthAnother || attempt === ATTEMPTS) throw error;
      await sleep(PAUSE_BETWEEN_ATTEMPTS_MS);
    }
  }
}

function serverArguments(clusterDir, port, settings) {
  const place = ['-D', clusterDir, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'];
  const noSocket = process.platform === 'win32' ? [] : ['-c', 'unix_socket_directories='];
  const rest = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return [...place, ...noSocket, ...rest];
}
