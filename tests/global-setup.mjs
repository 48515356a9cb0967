import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../infra/embedded/postgres.mjs';

/** Gives the tests a PostgreSQL: the one of `TEST_DATABASE_URL`, or an embedded one for the time of the run. */
export default async function setUp() {
  process.env.TZ ??= 'Pacific/Kiritimati';
  if (process.env.TEST_DATABASE_URL) return;
  const dataDir = mkdtempSync(join(tmpdir(), 'panel-test-'));
  const server = await startPostgres({ dataDir, durable: false });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.stopTestDatabase = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
