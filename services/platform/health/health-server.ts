import type { INestApplicationContext } from '@nestjs/common';
import { createServer } from 'node:http';
import { Database } from '../database/database.js';

/** `/health/live` and `/health/ready` for a process without an API; closed when the process stops. */
export function startHealthServer(app: INestApplicationContext, port: number | undefined): void {
  if (!port) return;
  const server = createServer((request, response) => {
    const answer = (status: number) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    if (request.url === '/health/live') answer(200);
    else if (request.url === '/health/ready') {
      app
        .get(Database, { strict: false })
        .query('select 1')
        .then(
          () => answer(200),
          () => answer(503),
        );
    } else answer(404);
  });
  // All interfaces: an orchestrator probes a container from outside. It tells nothing but up or down.
  server.listen(port);
  process.once('SIGTERM', () => server.close());
}
