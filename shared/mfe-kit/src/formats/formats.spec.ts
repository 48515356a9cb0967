import { describe, expect, it } from '@jest/globals';
import { formatCuit, formatDocument, formatPhone, normaliseClientCode } from './codes';
import { dayOf, daysBetween, formatDay, formatInstant, formatMonth, monthName, parseDay } from './dates';
import { amountIn, compareAmounts, formatAmount, formatMoney, isNegative, isZero } from './money';
import { formatCounter, formatQuantity, formatSize, formatTotal } from './numbers';

describe('money', () => {
  it.each([
    ['1234.50', 'ARS', '$\u00a01.234,50'],
    ['-1234567.8', 'USD', '-US$\u00a01.234.567,80'],
    ['0', 'EUR', '€\u00a00,00'],
    ['1', 'BRL', 'BRL\u00a01,00'],
  ])('%s %s', (amount, currency, expected) => {
    expect(formatMoney({ amount, currency })).toBe(expected);
  });

  it('rounds half up away from zero, also across nines', () => {
    expect(formatAmount('0.005')).toBe('0,01');
    expect(formatAmount('-0.005')).toBe('-0,01');
    expect(formatAmount('999.995')).toBe('1.000,00');
    expect(formatAmount('2.004999')).toBe('2,00');
  });

  it('keeps every digit of amounts that a float would not hold', () => {
    expect(formatAmount('90071992547409919.93')).toBe('90.071.992.547.409.919,93');
  });

  it('shows minus zero without a sign', () => {
    expect(formatAmount('-0.00')).toBe('0,00');
    expect(isNegative('-0.00')).toBe(false);
    expect(isZero('-0.00')).toBe(true);
  });

  it('refuses what is not a decimal amount', () => {
    expect(() => formatAmount('1,5')).toThrow(RangeError);
    expect(() => formatAmount('')).toThrow(RangeError);
  });

  it('compares exactly and picks one currency', () => {
    expect(compareAmounts('10.00', '9.99')).toBeGreaterThan(0);
    expect(compareAmounts('1.0', '1')).toBe(0);
    const balances = [{ amount: '5.00', currency: 'USD' }];
    expect(amountIn(balances, 'USD')).toBe('5.00');
    expect(amountIn(balances, 'ARS')).toBeNull();
    expect(amountIn(undefined, 'ARS')).toBeNull();
  });
});

describe('dates', () => {
  it('shows a calendar day without any zone', () => {
    expect(formatDay('2026-11-24')).toBe('24/11/2026');
  });

  it('names a month', () => {
    expect(formatMonth('2026-11')).toBe('nov 2026');
    expect(['2026-01', '2026-09', '2026-12'].map(monthName)).toEqual(['ene', 'sep', 'dic']);
  });

  it.each([
    ['24/11/2026', '2026-11-24'],
    [' 4/1/26 ', '2026-01-04'],
    ['24-11-2026', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['24112026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2026', null],
    ['31/04/2026', null],
    ['11/24/2026', null],
    ['24/11', null],
    ['hoy', null],
    ['', null],
  ])('reads the typed day %j', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  it('shows instants in Buenos Aires, 24 hours', () => {
    expect(formatInstant('2026-06-30T02:59:59Z')).toBe('29/06/2026 23:59');
    expect(formatInstant('2026-06-30T03:00:00Z')).toBe('30/06/2026 00:00');
    expect(dayOf('2026-06-30T02:59:59Z')).toBe('2026-06-29');
  });

  it('counts calendar days', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2026-03-01', '2024-03-01')).toBe(-730);
  });
});

describe('codes', () => {
  it.each([
    ['123', '000123-00'],
    ['123-1', '000123-01'],
    ['000123-01', '000123-01'],
    [' 7/02 ', '000007-02'],
    ['1234567', null],
    ['123-001', null],
    ['abc', null],
    ['', null],
  ])('client code %j', (typed, expected) => {
    expect(normaliseClientCode(typed)).toBe(expected);
  });

  it('writes documents as people do', () => {
    expect(formatCuit('30712345671')).toBe('30-71234567-1');
    expect(formatCuit('30-71')).toBe('30-71');
    expect(formatDocument(80, '33693450239')).toBe('33-69345023-9');
    expect(formatDocument(96, '12345678')).toBe('12.345.678');
    expect(formatDocument(99, null)).toBe('');
  });

  it('writes Argentine phones as they are dialled and leaves others alone', () => {
    expect(formatPhone('+541143215678')).toBe('011 4321-5678');
    expect(formatPhone('+5491151234567')).toBe('011 15-5123-4567');
    expect(formatPhone('+543514123456')).toBe('0351 412-3456');
    expect(formatPhone('(011) 4321-5678 int. 12')).toBe('(011) 4321-5678 int. 12');
    expect(formatPhone('+59899123456')).toBe('+59899123456');
  });
});

describe('numbers', () => {
  it('groups thousands and admits what it does not know', () => {
    expect(formatQuantity(1104, 'cliente', 'clientes')).toBe('1.104 clientes');
    expect(formatQuantity(1, 'cliente', 'clientes')).toBe('1 cliente');
    expect(formatTotal({ value: 10000, exact: false })).toBe('+10.000');
    expect([9_999, 10_000, 10_001].map(formatCounter)).toEqual(['9.999', '10.000', '+10.000']);
    expect(formatSize(3_400_000)).toBe('3,4 MB');
  });
});
