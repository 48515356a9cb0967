import { expect, test } from '@jest/globals';
import { normalizePassword, passwordProblem } from './password-policy.js';

const EMAIL = 'ana@demo.example';

test.each([
  ['corta-11-ca', 'too-short'],
  ['x'.repeat(201), 'too-long'],
  ['ANA@demo.example', 'contains-email'],
  ['mi-ana@demo.example-1', 'contains-email'],
  ['abababababab', 'repetitive'],
])('refuses %s', (password, code) => {
  expect(passwordProblem(password, EMAIL)?.code).toBe(code);
});

test.each(['panel-demo-2026', 'ñandú y 12 más', 'doce-carácte'])('accepts %s', (password) => {
  expect(passwordProblem(password, EMAIL)).toBeUndefined();
});

test('a password typed with combining accents is the same password', () => {
  expect(normalizePassword('contrasen\u0303a')).toBe(normalizePassword('contraseña'));
});
