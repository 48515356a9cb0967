import { expect, test } from '@jest/globals';
import { accountDelay, addressDelay } from './sign-in-throttle.js';

test('three mistakes cost nothing, then the wait doubles, and the tenth locks for a quarter of an hour', () => {
  const delays = Array.from({ length: 12 }, (_, index) => accountDelay(index + 1));
  expect(delays).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 900, 900, 900]);
});

test('an address is locked by a hundred failures on any accounts', () => {
  expect([99, 100, 101].map(addressDelay)).toEqual([0, 900, 900]);
});
