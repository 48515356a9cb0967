import { expect, it } from '@jest/globals';
import { placeInLedger } from './ledger-place';

const filter = new URLSearchParams('texto=sur&cuentas.al=2026-01-01&cuentas.moneda=USD');

it('a place in the ledger keeps the filter of the list and nothing of how the tab was looked at', () => {
  const { tab, query } = placeInLedger(filter, { overdue: true, currency: 'ARS' });
  expect([tab, query?.toString()]).toEqual([
    'cuentas-corrientes',
    'texto=sur&cuentas.moneda=ARS&cuentas.estado=vencido',
  ]);
  expect(placeInLedger(filter, { voucher: 'x', wholeAccount: true }).query?.toString()).toBe(
    'texto=sur&cuentas.alcance=cuenta&cuentas.comprobante=x',
  );
});
