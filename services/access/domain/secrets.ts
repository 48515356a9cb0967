import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;
/** Marks an integration token, so that secret scanners and people recognise one. */
export const INTEGRATION_TOKEN_PREFIX = 'pdc_';
/** No 0/o, 1/l/i: a one-time password is read aloud and typed. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';
const ONE_TIME_GROUPS = 4;
const ONE_TIME_GROUP_LENGTH = 4;

export function newSessionToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

export function newIntegrationToken(): string {
  return INTEGRATION_TOKEN_PREFIX + randomBytes(TOKEN_BYTES).toString('base64url');
}

/** A password for the first entry, four groups of four: 79 bits. */
export function newOneTimePassword(): string {
  const group = () =>
    Array.from({ length: ONE_TIME_GROUP_LENGTH }, () => READABLE[randomInt(READABLE.length)]).join('');
  return Array.from({ length: ONE_TIME_GROUPS }, group).join('-');
}

/** What is stored of a random token. It has full entropy, so a plain hash is enough. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The session's CSRF token. Derived, so it needs no storage; the session token cannot be found from it. */
export function csrfTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`csrf:${sessionToken}`).digest('base64url');
}

export function equalSecrets(given: string, expected: string): boolean {
  return timingSafeEqual(hashToken(given), hashToken(expected));
}
