import { simpleParser } from 'mailparser';

const KEPT = 500;

/**
 * @typedef {object} Mail a mail that arrived
 * @property {string} id
 * @property {string} receivedAt ISO 8601, UTC
 * @property {{ from: string, to: string[] }} envelope who the SMTP conversation named
 * @property {string} messageId
 * @property {string} subject
 * @property {string} from as written in the header
 * @property {{ name: string, value: string }[]} headers in their order
 * @property {string} text
 * @property {string | null} html
 * @property {{ name: string, type: string, size: number }[]} attachments
 * @property {Buffer} raw
 */

/** The last mails, in memory: the demo keeps nothing of them on disk. */
export function createStore() {
  /** @type {Mail[]} newest first */
  let mails = [];
  let nextId = 1;

  return {
    /** Keeps a mail as it came in. */
    async add(raw, envelope) {
      const id = String(nextId++);
      const receivedAt = new Date().toISOString();
      const mail = { id, receivedAt, envelope, raw, ...(await readMail(raw)) };
      mails = [mail, ...mails].slice(0, KEPT);
      return mail;
    },
    /** All mails, newest first; with `recipient`, those whose envelope names it. */
    list(recipient) {
      return recipient ? mails.filter((mail) => mail.envelope.to.includes(recipient)) : mails;
    },
    find: (id) => mails.find((mail) => mail.id === id),
    clear() {
      mails = [];
    },
  };
}

async function readMail(raw) {
  const parsed = await simpleParser(raw, { skipImageLinks: true });
  return {
    messageId: parsed.messageId ?? '',
    subject: parsed.subject ?? '',
    from: parsed.from?.text ?? '',
    headers: parsed.headerLines.map(({ line }) => {
      const colon = line.indexOf(':');
      return {
        name: line.slice(0, colon),
        value: line
          .slice(colon + 1)
          .replace(/\r?\n\s+/g, ' ')
          .trim(),
      };
    }),
    text: parsed.text ?? '',
    html: parsed.html || null,
    attachments: parsed.attachments.map(({ filename, contentType, size }) => ({
      name: filename ?? '(sin nombre)',
      type: contentType,
      size,
    })),
  };
}
