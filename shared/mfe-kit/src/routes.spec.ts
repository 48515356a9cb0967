import { describe, expect, it } from '@jest/globals';
import { queryPart, withQueryPart } from './routes';

const query = new URLSearchParams('texto=sur&cuentas.vista=movimientos&otra.vista=x&orden=-saldo');
const named = (part: URLSearchParams) => part.toString();

describe('the shared query string', () => {
  it('gives each owner its own part', () => {
    expect(named(queryPart(query, null))).toBe('texto=sur&orden=-saldo');
    expect(named(queryPart(query, 'cuentas'))).toBe('vista=movimientos');
    expect(named(queryPart(query, 'nadie'))).toBe('');
  });

  it('takes a new part of one and leaves those of the others', () => {
    expect(named(withQueryPart(query, null, new URLSearchParams('texto=norte')))).toBe(
      'texto=norte&cuentas.vista=movimientos&otra.vista=x',
    );
    expect(named(withQueryPart(query, 'cuentas', new URLSearchParams('al=2026-01-31')))).toBe(
      'texto=sur&otra.vista=x&orden=-saldo&cuentas.al=2026-01-31',
    );
    expect(named(withQueryPart(query, 'cuentas', new URLSearchParams()))).toBe(
      'texto=sur&otra.vista=x&orden=-saldo',
    );
  });
});
