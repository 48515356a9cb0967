/**
 * The demo mailbox: receives every mail of the portal and shows it in a web inbox. Nothing leaves the machine.
 * SMTP_PORT and WEB_PORT choose the ports (default: any free one); one line of JSON on standard output tells them.
 * It listens on 127.0.0.1; BIND_ADDRESS is for a container, whose ports the host publishes.
 */
import { startSmtp } from './smtp.mjs';
import { createStore } from './store.mjs';
import { startWeb } from './web.mjs';

const store = createStore();
const host = process.env.BIND_ADDRESS ?? '127.0.0.1';
const smtp = await startSmtp({ port: Number(process.env.SMTP_PORT ?? 0), host, store });
const web = await startWeb({ port: Number(process.env.WEB_PORT ?? 0), host, store });
const addresses = { smtpUrl: `smtp://127.0.0.1:${smtp.port}`, webUrl: `http://127.0.0.1:${web.port}` };
process.stdout.write(`${JSON.stringify(addresses)}\n`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    await Promise.all([smtp.close(), web.close()]);
    process.exit(0);
  });
}
