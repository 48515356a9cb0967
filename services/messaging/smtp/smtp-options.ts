import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { ConfigurationError } from '../../platform/config/config.js';

/** How to reach the outgoing mail server. */
export interface SmtpOptions {
  readonly connection: SMTPConnectionOptions;
  readonly login: { user: string; pass: string } | null;
  /** Most connections that one process may hold; null: as many as mails are sent at once. */
  readonly connections: number | null;
}

/** RFC 5321 4.5.3.2 asks for minutes; a server that is silent for this long keeps a mail `sending` meanwhile. */
const SOCKET_TIMEOUT_SECONDS = 300;
const CONNECT_TIMEOUT_SECONDS = 15;

/** Settings that may follow the address in SMTP_URL: `smtp://user:password@host:587/?requireTLS=true`. */
const PARAMETERS = new Set([
  'requireTLS',
  'ignoreTLS',
  'rejectUnauthorized',
  'name',
  'connections',
  'timeoutSeconds',
]);

/**
 * Reads SMTP_URL: `smtps://` is TLS from the start, `smtp://` uses STARTTLS when the server offers it.
 * @throws ConfigurationError naming SMTP_URL, never its value
 */
export function parseSmtpUrl(text: string): SmtpOptions {
  const url = URL.canParse(text) ? new URL(text) : refuse();
  const parameters = url.searchParams;
  if ([...parameters.keys()].some((key) => !PARAMETERS.has(key))) refuse();
  const secure = url.protocol === 'smtps:';
  const seconds = whole(parameters.get('timeoutSeconds')) ?? SOCKET_TIMEOUT_SECONDS;
  const connectMilliseconds = Math.min(seconds, CONNECT_TIMEOUT_SECONDS) * 1000;
  return {
    connection: {
      host: url.hostname.replace(/^\[|\]$/g, '') || refuse(),
      port: url.port ? Number(url.port) : secure ? 465 : 587,
      secure,
      requireTLS: flag(parameters.get('requireTLS')) ?? false,
      ignoreTLS: flag(parameters.get('ignoreTLS')) ?? false,
      name: parameters.get('name') ?? undefined,
      tls: { rejectUnauthorized: flag(parameters.get('rejectUnauthorized')) ?? true },
      connectionTimeout: connectMilliseconds,
      greetingTimeout: connectMilliseconds,
      dnsTimeout: connectMilliseconds,
      socketTimeout: seconds * 1000,
      logger: false,
    },
    login: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : null,
    connections: whole(parameters.get('connections')) ?? null,
  };
}

function flag(text: string | null): boolean | undefined {
  if (text === null) return undefined;
  return text === 'true' ? true : text === 'false' ? false : refuse();
}

function whole(text: string | null): number | undefined {
  if (text === null) return undefined;
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : refuse();
}

function refuse(): never {
  throw new ConfigurationError(['SMTP_URL']);
}
