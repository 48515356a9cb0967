import { describe, expect, it } from '@jest/globals';
import { ALL, firstDay, isFiltering, type LedgerQuery, partOf, queryFrom } from './ledger-query';

const read = (text: string) => queryFrom(new URLSearchParams(text));
const plain = read('');

describe('the state of the tab in the address', () => {
  it.each<[string, Partial<LedgerQuery>]>([
    ['', {}],
    [
      'vista=movimientos&alcance=cuenta&al=2026-01-31&desde=2025-01-01',
      { view: 'movements', scope: 'account', asOf: '2026-01-31', from: '2025-01-01' },
    ],
    ['desde=todo&moneda=USD&tipo=notas-de-debito', { from: ALL, currency: 'USD', kind: 'debit-note' }],
    ['estado=a-cuenta&texto=3-12345', { standing: 'on-account', text: '3-12345' }],
    ['comprobante=01a20eba-9c9c-7afe-86d1-c19be84f36a6', { voucher: '01a20eba-9c9c-7afe-86d1-c19be84f36a6' }],
  ])('%s is read and written', (text, part) => {
    expect(read(text)).toEqual({ ...plain, ...part });
    expect(partOf({ ...plain, ...part }).toString()).toBe(text);
  });

  it('leaves out what it does not understand', () => {
    expect(read('vista=x&al=ayer&desde=0001-01-01&moneda=GBP&tipo=x&estado=x&comprobante=1')).toEqual(plain);
  });

  it('tells a filter from a day and a scope', () => {
    expect(isFiltering(read('al=2026-01-31&alcance=cuenta'))).toBe(false);
    expect(isFiltering(read('moneda=USD'))).toBe(true);
    expect(isFiltering(read('estado=vencido'))).toBe(true);
    expect(isFiltering(read('vista=movimientos&estado=vencido'))).toBe(false);
  });
});

describe('the first day of the movements', () => {
  it.each([
    ['a year before today', { from: '', asOf: '' }, '2025-06-30'],
    ['a year before the last', { from: '', asOf: '2026-01-31' }, '2025-01-31'],
    ['that of a leap day', { from: '', asOf: '2024-02-29' }, '2023-02-28'],
    ['the one chosen', { from: '2020-01-01', asOf: '' }, '2020-01-01'],
    ['none', { from: ALL, asOf: '' }, ''],
  ])('is %s', (_which, query, expected) => {
    expect(firstDay(query, '2026-06-30')).toBe(expected);
  });
});
