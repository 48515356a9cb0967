/** Starts the embedded PostgreSQL, prints its address and holds it: node hold-postgres.mjs DATA_DIR */
import { startPostgres } from '../../../infra/embedded/postgres.mjs';

const server = await startPostgres({ dataDir: process.argv[2], durable: false });
process.stdout.write(`${JSON.stringify({ url: server.url, pid: server.pid })}\n`);
setInterval(() => {}, 1_000);
