import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/**
 * @typedef {'accept' | 'slow' | 'recipient-421' | 'recipient-450' | 'recipient-452' | 'recipient-550'
 *   | 'content-451' | 'content-550' | 'content-552'
 *   | 'drop-before-data' | 'drop-in-body' | 'drop-after-dot-kept' | 'drop-after-dot-lost' | 'hang'} Behaviour
 * What the server does with one attempt. `drop-after-dot-kept` keeps the mail and says nothing, `-lost` forgets it.
 *
 * @typedef {'accept' | 'sender-451' | 'sender-550'} SenderBehaviour what it does with one MAIL FROM
 *
 * @typedef {object} ReceivedMail a mail that the server really keeps
 * @property {string} messageId
 * @property {string} to
 * @property {string} raw
 * @property {Date} at
 */

const ANSWERS = {
  'sender-451': [451, '4.3.0 Try again later'],
  'sender-550': [550, '5.7.1 Sender not allowed'],
  'recipient-421': [421, '4.3.2 Service shutting down'],
  'recipient-450': [450, '4.2.1 Mailbox busy'],
  'recipient-452': [452, '4.2.2 Mailbox full'],
  'recipient-550': [550, '5.1.1 No such user'],
  'content-451': [451, '4.3.0 Queue full'],
  'content-550': [550, '5.7.1 Refused as spam'],
  'content-552': [552, '5.3.4 Message too big'],
};

/**
 * A real SMTP server that misbehaves on demand and keeps the only book that counts: what arrived.
 * @param {object} [options]
 * @param {number} [options.port]
 * @param {(to: string, attempt: number) => Behaviour} [options.behave] asked once per RCPT TO; `attempt` counts from 1
 * @param {() => SenderBehaviour} [options.behaveToSender] asked once per MAIL FROM
 * @param {number} [options.slowMilliseconds] before the answer of `slow`
 */
export async function startSmtpSink({
  port = 0,
  behave = () => 'accept',
  behaveToSender = () => 'accept',
  slowMilliseconds = 500,
} = {}) {
  /** @type {ReceivedMail[]} */
  const received = [];
  const attempts = new Map();
  const sockets = new Map();
  const plans = new WeakMap();
  const conversations = new Set();
  let withheld = 0;
  let greeting = true;
  let current = behave;
  let currentToSender = behaveToSender;

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    socketTimeout: 600_000,
    onConnect(_session, done) {
      if (greeting) done();
    },
    onMailFrom(_address, _session, done) {
      done(refusal(currentToSender()));
    },
    onRcptTo({ address }, session, done) {
      const attempt = (attempts.get(address) ?? 0) + 1;
      attempts.set(address, attempt);
      const behaviour = current(address, attempt);
      plans.set(session, { behaviour, to: address });
      if (behaviour === 'drop-before-data') return drop(session);
      done(behaviour.startsWith('recipient-') ? refusal(behaviour) : undefined);
    },
    onData(stream, session, done) {
      const { behaviour, to } = plans.get(session);
      const chunks = [];
      const answer = (error) => {
        conversations.delete(session.remotePort);
        done(error);
      };
      conversations.add(session.remotePort);
      stream.on('data', (chunk) => {
        chunks.push(chunk);
        if (behaviour === 'drop-in-body' && chunks.length === 1) {
          withheld += 1;
          drop(session);
        }
      });
      stream.on('end', () => {
        if (behaviour === 'drop-in-body') return;
        if (behaviour.startsWith('content-')) return answer(refusal(behaviour));
        if (behaviour !== 'drop-after-dot-lost') keep(Buffer.concat(chunks).toString('utf8'), to);
        if (behaviour.startsWith('drop-after-dot') || behaviour === 'hang') withheld += 1;
        if (behaviour.startsWith('drop-after-dot')) drop(session);
        else if (behaviour === 'slow') setTimeout(answer, slowMilliseconds);
        else if (behaviour !== 'hang') answer();
      });
    },
  });
  server.on('error', () => {}); // dropped connections
  server.server.on('connection', (socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.on('close', () => {
      sockets.delete(remotePort);
      conversations.delete(remotePort);
    });
  });

  function drop(session) {
    sockets.get(session.remotePort)?.destroy();
  }

  function keep(raw, to) {
    const messageId = /^message-id:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? '';
    received.push({ messageId, to, raw, at: new Date() });
  }

  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const { port: bound } = server.server.address();
  return {
    url: `smtp://127.0.0.1:${bound}/?ignoreTLS=true`,
    port: bound,
    received,
    attemptsOf: (to) => attempts.get(to) ?? 0,
    /** Mails whose body is being received or awaits its answer at this moment. */
    inConversation: () => conversations.size,
    /** false: accepts connections and says nothing. */
    greet: (next) => (greeting = next),
    /** Attempts whose body began and that were never answered. */
    withheld: () => withheld,
    behave: (next) => (current = next),
    behaveToSender: (next) => (currentToSender = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}

function refusal(behaviour) {
  const [responseCode, message] = ANSWERS[behaviour] ?? [];
  return responseCode ? Object.assign(new Error(message), { responseCode }) : undefined;
}
