import { expect, test } from '@jest/globals';
import {
  csrfTokenOf,
  equalSecrets,
  newIntegrationToken,
  newOneTimePassword,
  newSessionToken,
} from './secrets.js';

test('session tokens carry 256 bits and differ', () => {
  expect(Buffer.from(newSessionToken(), 'base64url')).toHaveLength(32);
  expect(newSessionToken()).not.toBe(newSessionToken());
});

test('integration tokens are recognisable', () => {
  expect(newIntegrationToken()).toMatch(/^pdc_[\w-]{43}$/);
});

test('one-time passwords have no characters that are mistaken for one another', () => {
  expect(Array.from({ length: 50 }, newOneTimePassword).join('')).not.toMatch(/[01oil]/);
  expect(newOneTimePassword()).toMatch(/^\w{4}(-\w{4}){3}$/);
});

test('a CSRF token belongs to one session', () => {
  const [one, other] = [newSessionToken(), newSessionToken()];
  expect(equalSecrets(csrfTokenOf(one), csrfTokenOf(one))).toBe(true);
  expect(equalSecrets(csrfTokenOf(one), csrfTokenOf(other))).toBe(false);
  expect(csrfTokenOf(one)).not.toContain(one);
});
