import type { FastifyReply } from 'fastify';

const ANY = 'application/octet-stream';
/** What a download may say it is; anything else is bytes to a browser. */
const KNOWN = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'text/csv'];

/** For the contract of an operation that answers with a kept file. */
export const FILE_CONTENT_TYPES: readonly string[] = [...KNOWN, ANY];

/** Sends a kept file to be saved: never shown inside the portal, whatever it says it is. */
export function sendFile(reply: FastifyReply, file: { name: string; type: string; bytes: Buffer }) {
  return reply
    .header('content-type', KNOWN.includes(file.type) ? file.type : ANY)
    .header('content-disposition', attachmentNamed(file.name))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(file.bytes);
}

/** With the whole name (RFC 6266), and without accents for what reads the old form alone. */
export function attachmentNamed(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
