import { describe, expect, it } from '@jest/globals';
import { guardLeaving, navigate, queryPart, routeStore, withQueryPart } from './routes';

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

it('a screen with unsaved work is asked before another address takes its place, and goes on when the person decides', () => {
  navigate({ path: '/configuracion/empresa' });
  let go: (() => void) | undefined;
  const end = guardLeaving((goOn) => {
    go = goOn;
    return false;
  });
  navigate({ path: '/gestion/usuarios' });
  expect(location.pathname).toBe('/configuracion/empresa');
  navigate({ path: '/configuracion/empresa', query: new URLSearchParams('a=1') });
  expect(location.search).toBe('?a=1');
  go?.();
  expect(routeStore.get().path).toBe('/gestion/usuarios');
  end();
  navigate({ path: '/configuracion/empresa' });
  expect(location.pathname).toBe('/configuracion/empresa');
});
