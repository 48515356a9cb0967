import { withQueryPart, type Destination } from '@panel/mfe-kit';

/** A place in the tab "Cuentas corrientes". */
export interface LedgerPlace {
  /** The voucher that is opened there. */
  voucher?: string;
  /** Only what is overdue. */
  overdue?: boolean;
  currency?: string;
  /** All subaccounts of the account. */
  wholeAccount?: boolean;
}

/** Its address, in that tab's words; the rest of the address stays. */
export function placeInLedger(query: URLSearchParams, place: LedgerPlace): Destination {
  const { voucher = '', overdue = false, currency = '', wholeAccount = false } = place;
  const parts = [
    ['alcance', wholeAccount ? 'cuenta' : ''],
    ['moneda', currency],
    ['estado', overdue ? 'vencido' : ''],
    ['comprobante', voucher],
  ].filter(([, value]) => value !== '') as [string, string][];
  return { tab: 'cuentas-corrientes', query: withQueryPart(query, 'cuentas', new URLSearchParams(parts)) };
}
