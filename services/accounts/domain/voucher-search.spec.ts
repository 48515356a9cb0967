import { describe, expect, it } from '@jest/globals';
import { voucherSearch } from './voucher-search.js';

describe('what is typed to find a voucher', () => {
  it.each([
    ['12345', null, '12345'],
    ['00012345', null, '12345'],
    ['3-40', 3, '40'],
    ['FA A 00003-00012345', 3, '12345'],
    ['a 3 - 7', 3, '7'],
    ['0', null, '0'],
  ])('%s is a number', (typed, pointOfSale, number) => {
    expect(voucherSearch(typed)).toEqual({ words: typed.toLowerCase(), pointOfSale, number });
  });

  it.each(['Abono', 'OC-123-45-6', 'a3', '123456789'])('%s is words alone', (typed) => {
    expect(voucherSearch(typed)).toEqual({ words: typed.toLowerCase(), pointOfSale: null, number: null });
  });

  it.each([undefined, '', '   '])('%s is nothing', (typed) => {
    expect(voucherSearch(typed)).toBeUndefined();
  });
});
