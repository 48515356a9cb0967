import { describe, expect, it } from '@jest/globals';
import { amountText, cuitText, dayText, instantText, moneyText, phoneText } from './es-ar.js';

describe('es-AR', () => {
  it('writes amounts with every digit, dollars never with a bare $', () => {
    expect(amountText('12345678901234567.89')).toBe('12.345.678.901.234.567,89');
    expect(amountText('-0.50')).toBe('-0,50');
    expect(moneyText('-24200.00', 'ARS')).toBe('-$\u00a024.200,00');
    expect(moneyText('110.00', 'USD')).toBe('US$\u00a0110,00');
    expect(moneyText('999.00', 'EUR')).toBe('€\u00a0999,00');
  });

  it('writes days, and instants on the clock of Buenos Aires', () => {
    expect(dayText('2026-06-30')).toBe('30/06/2026');
    expect(instantText('2026-07-01T02:59:59Z')).toBe('30/06/2026 23:59');
    expect(instantText('2026-07-01T03:00:00Z')).toBe('01/07/2026 00:00');
  });

  it('writes tax ids and telephones as people read them', () => {
    expect(cuitText('30712345671')).toBe('30-71234567-1');
    expect(cuitText('12345')).toBe('12345');
    expect(phoneText('+541143215678')).toBe('011 4321-5678');
    expect(phoneText('+5493514567890')).toBe('0351 15-456-7890');
    expect(phoneText('+1 212 555')).toBe('+1 212 555');
  });
});
