import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { behaviourOf, checkRecipient, Refusal } from './behaviours.mjs';

const LARGEST_MAIL_BYTES = 30 * 1024 * 1024;
const SLOW_ANSWER_MS = 3_000;

/**
 * A real SMTP server on 127.0.0.1 that keeps what it accepts and misbehaves on request, see `BEHAVIOURS`.
 * @param {{ port: number, host?: string, store: ReturnType<typeof import('./store.mjs').createStore> }} options port 0: any free one
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function startSmtp({ port, host = '127.0.0.1', store }) {
  const sockets = new Map();
  const deferred = new Set();

  const server = new SMTPServer({
    banner: 'Casilla de demostracion',
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: LARGEST_MAIL_BYTES,
    closeTimeout: 500,
    onRcptTo: ({ address }, _session, answer) => answer(refusalOf(() => checkRecipient(address))),
    onData: (stream, session, answer) => {
      receive(stream, session).then(
        (accepted) => accepted && answer(null, 'Mensaje recibido'),
        (refusal) => answer(refusal),
      );
    },
  });
  server.server.on('connection', (socket) => {
    const key = socket.remotePort;
    sockets.set(key, socket);
    socket.on('close', () => sockets.delete(key));
  });
  server.on('error', () => {}); // a client that goes away in the middle is its own affair

  /** Gives false when the conversation was cut and must not be answered. */
  async function receive(stream, session) {
    const raw = await buffer(stream);
    if (stream.sizeExceeded) throw new Refusal(552, '5.3.4 Message too big');
    const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
    const to = session.envelope.rcptTo.map(({ address }) => address);
    const behaviours = new Set(to.map(behaviourOf));
    if (behaviours.has('demora')) deferOnce(raw, to);
    if (behaviours.has('lenta')) await sleep(SLOW_ANSWER_MS);
    await store.add(raw, { from, to });
    if (!behaviours.has('corta')) return true;
    sockets.get(session.remotePort)?.destroy();
    return false;
  }

  function deferOnce(raw, to) {
    const key = `${identityOf(raw)} ${to.join()}`;
    if (deferred.has(key)) return;
    deferred.add(key);
    throw new Refusal(451, '4.3.0 Try again later');
  }

  await new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: server.server.address().port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function refusalOf(check) {
  try {
    check();
    return null;
  } catch (refusal) {
    return refusal;
  }
}

/** A retry carries the same Message-ID but other dates; without one, the whole text has to do. */
function identityOf(raw) {
  const messageId = /^message-id:\s*(\S+)/im.exec(raw.toString('latin1', 0, 16_384))?.[1];
  return messageId ?? createHash('sha256').update(raw).digest('hex');
}
