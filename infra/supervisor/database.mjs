import { clusterDirOf } from '../embedded/cluster.mjs';
import { STAGE } from './children.mjs';

/** Starts the embedded PostgreSQL as a supervised child and gives its URL, which stays the same after a crash. */
export async function startDatabase({ dataDir }, { step, startChild, signal }) {
  // Imported only now: it needs an installed package.
  const { startPostgres } = await import('../embedded/postgres.mjs');
  let url;
  let port;
  const launch = async () => {
    let resolveExited;
    const exited = new Promise((resolve) => (resolveExited = resolve));
    const onUnexpectedExit = (code, signalName) => resolveExited(signalName ?? `exit code ${code}`);
    // After a crash the same port, or the services would look for it in the wrong place.
    const server = await startPostgres({ dataDir, port, onUnexpectedExit, signal });
    ({ url, port } = server);
    return { pid: server.pid, exited, stop: server.stop };
  };
  const mark = clusterDirOf(dataDir);
  await step('Starting PostgreSQL', () =>
    startChild({ name: 'postgres', stage: STAGE.postgres, mark, launch }),
  );
  return url;
}
