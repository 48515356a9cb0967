import { createServer } from 'node:http';
import { SCRIPT, STYLE } from './assets.mjs';
import { listPage, mailPage, messagePage } from './pages.mjs';

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'";
/** The HTML of a mail may only look like something: no scripts, no forms, nothing fetched from anywhere. */
const MAIL_POLICY = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * The web inbox on 127.0.0.1: pages for people, `/api/messages` for tests.
 * @param {{ port: number, host?: string, store: ReturnType<typeof import('./store.mjs').createStore> }} options port 0: any free one
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function startWeb({ port, host = '127.0.0.1', store }) {
  const server = createServer((request, response) => {
    const { status, type, body, policy = POLICY } = answer(request, store);
    response.writeHead(status, {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: server.address().port,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function answer(request, store) {
  // A page of another site must not read the inbox by pointing its own name at this address.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return notFound();
  const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
  const [, area, id, part] = /^\/(api\/messages|messages)(?:\/(\d+)(?:\/(html|raw))?)?$/.exec(pathname) ?? [];

  if (request.method === 'DELETE' && area === 'api/messages' && !id) {
    store.clear();
    return { status: 204, type: 'text/plain', body: undefined };
  }
  if (request.method !== 'GET') return notFound();
  if (pathname === '/') return page(listPage(store.list()));
  if (pathname === '/inbox.css') return { status: 200, type: 'text/css; charset=utf-8', body: STYLE };
  if (pathname === '/inbox.js') return { status: 200, type: 'text/javascript; charset=utf-8', body: SCRIPT };
  if (area === 'api/messages' && !id) return json(store.list(searchParams.get('to')).map(summary));

  const mail = id && store.find(id);
  if (!mail) return notFound();
  if (part === 'raw') return { status: 200, type: 'text/plain; charset=utf-8', body: mail.raw };
  if (part === 'html' && mail.html !== null) {
    return { status: 200, type: 'text/html; charset=utf-8', body: mail.html, policy: MAIL_POLICY };
  }
  if (part) return notFound();
  return area === 'messages' ? page(mailPage(mail)) : json(details(mail));
}

const page = (body) => ({ status: 200, type: 'text/html; charset=utf-8', body });
const json = (value) => ({ status: 200, type: 'application/json', body: JSON.stringify(value) });

function notFound() {
  const body = messagePage(
    'No se encontró el mensaje',
    'La bandeja guarda los últimos 500 y se vacía al reiniciar.',
  );
  return { status: 404, type: 'text/html; charset=utf-8', body };
}

function summary({ id, receivedAt, envelope, messageId, from, subject }) {
  return { id, receivedAt, envelope, messageId, from, subject };
}

function details({ raw, ...mail }) {
  return { ...mail, size: raw.length };
}
