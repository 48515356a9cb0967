import { BUENOS_AIRES, type IsoDay } from '../clock/clock.js';

/** How documents that leave the house write days, instants and amounts. */

const SYMBOLS: Readonly<Record<string, string>> = { ARS: '$', USD: 'US$', EUR: '€' };

/** `2026-06-30` as `30/06/2026`. */
export function dayText(day: IsoDay): string {
  return day.split('-').reverse().join('/');
}

const INSTANT = new Intl.DateTimeFormat('es-AR', {
  timeZone: BUENOS_AIRES,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An ISO instant as `30/06/2026 14:35`, in Buenos Aires. */
export function instantText(instant: string): string {
  return INSTANT.format(new Date(instant)).replace(', ', ' ');
}

/** `-1234.50` as `-1.234,50`. Works on the text, so that no digit is lost. */
export function amountText(amount: string): string {
  const [whole = '', decimals = ''] = amount.replace('-', '').split('.');
  const sign = amount.startsWith('-') ? '-' : '';
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${decimals.padEnd(2, '0')}`;
}

/** `$ 1.234,50`, `-US$ 1.234,50`; dollars never show a bare `$`. The space does not break. */
export function moneyText(amount: string, currency: string): string {
  const sign = amount.startsWith('-') ? '-' : '';
  return `${sign}${currencySymbol(currency)}\u00a0${amountText(amount.slice(sign.length))}`;
}

export function currencySymbol(currency: string): string {
  return SYMBOLS[currency] ?? currency;
}

/** `30712345671` as `30-71234567-1`; anything without eleven digits as it came. */
export function cuitText(digits: string): string {
  return digits.replace(/^(\d{2})(\d{8})(\d)$/, '$1-$2-$3');
}

/**
 * An Argentine number in E.164 as it is dialled inside the country: `+541143215678` is `011 4321-5678`. Others as they
 * came.
 */
export function phoneText(phone: string): string {
  const match = /^\+54(9?)(11|[2368]\d{2})(\d{3,4})(\d{4})$/.exec(phone);
  return match ? `0${match[2]} ${match[1] ? '15-' : ''}${match[3]}-${match[4]}` : phone;
}
