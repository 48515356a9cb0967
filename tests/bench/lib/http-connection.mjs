import { once } from 'node:events';
import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * One keep-alive connection for requests, one at a time. Written on the socket because an HTTP client of
 * the usual kind costs as much as the servers that are measured, and would flatter the slower one.
 * @param {object} options
 * @param {string} options.url of the server
 * @param {Record<string, string>} [options.headers]
 */
export async function openConnection({ url, headers = {} }) {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  const fixed = Object.entries({ host, ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  let chunks = [];
  let received = 0;
  let expected = Infinity;
  let waiting = null;

  socket.on('data', (chunk) => {
    chunks.push(chunk);
    received += chunk.length;
    if (expected === Infinity) expected = answerLength(chunks);
    if (received < expected) return;
    const answer = Buffer.concat(chunks);
    chunks = [];
    received = 0;
    expected = Infinity;
    const { resolve } = waiting;
    waiting = null;
    resolve(parseAnswer(answer));
  });
  const closed = () => new Error('the server closed the connection');
  const fail = (error) => waiting?.reject(error ?? closed());
  socket.on('error', fail);
  socket.on('close', () => fail());

  /** @returns {Promise<{ status: number, body: Buffer }>} */
  function ask(request) {
    return new Promise((resolve, reject) => {
      // A socket that is gone tells nobody that it cannot write.
      if (socket.destroyed) return reject(closed());
      waiting = { resolve, reject };
      socket.write(request);
    });
  }

  return {
    get: (path) => ask(`GET ${path} HTTP/1.1\r\n${fixed}\r\n`),
    /** @param {object} content sent as JSON */
    post(path, content) {
      const body = JSON.stringify(content);
      const head = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
      return ask(`POST ${path} HTTP/1.1\r\n${fixed}${head}\r\n${body}`);
    },
    close() {
      waiting = null;
      socket.destroy();
    },
  };
}

/** Bytes of head and body together, or Infinity while the head is not whole. */
function answerLength(chunks) {
  const start = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
  const headEnd = start.indexOf(HEAD_END);
  if (headEnd < 0) return Infinity;
  const length = /\r\ncontent-length: (\d+)/i.exec(start.toString('latin1', 0, headEnd))?.[1];
  if (length === undefined) throw new Error('The measured servers are expected to send content-length');
  return headEnd + HEAD_END.length + Number(length);
}

function parseAnswer(answer) {
  const headEnd = answer.indexOf(HEAD_END);
  return {
    status: Number(answer.toString('latin1', 9, 12)),
    body: answer.subarray(headEnd + HEAD_END.length),
  };
}
