import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** Binds a loopback port for a moment: the port when it is free, otherwise null. 0 asks for any free port. */
export function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const bound = server.address().port;
      server.close(() => resolve(bound));
    });
  });
}

/** The preferred port when it is free, otherwise any free one. Another process may still take it first. */
export async function freePort(preferred) {
  const port = (preferred ? await tryPort(preferred) : null) ?? (await tryPort(0));
  if (port === null) throw new Error('No free port on 127.0.0.1');
  return port;
}
