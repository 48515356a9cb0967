import { describe, expect, it } from '@jest/globals';
import { shareOf } from './shares';

describe('the share of an amount', () => {
  it.each([
    ['50.00', '200.00', 25],
    ['0.00', '200.00', 0],
    ['200.00', '200.00', 100],
    ['0.01', '99999999999999.99', 0],
    ['1.00', '3.00', 33.3],
    ['0.00', '0.00', 0],
  ])('%s of %s is %d %', (part, whole, expected) => {
    expect(shareOf(part, whole)).toBe(expected);
  });
});
