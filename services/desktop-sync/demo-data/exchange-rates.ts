import { amountText, type DayNumber, dayText } from './texts.js';

export type DemoCurrency = 'PES' | 'DOL' | '060';

const DAYS_OF_RATES = 1300;
const LATEST_DOLLAR_CENTS = 152_000;
const CENTS_PER_DAY = 95;

/** Pesos per unit, in cents: a dollar that rose steadily with small jumps, and a euro 8 % above it. */
export function rateCents(currency: DemoCurrency, day: DayNumber, asOf: DayNumber): number {
  if (currency === 'PES') return 100;
  const back = Math.min(Math.max(asOf - day, 0), DAYS_OF_RATES);
  const dollar = LATEST_DOLLAR_CENTS - back * CENTS_PER_DAY + ((back * 7919) % 1500);
  return currency === 'DOL' ? dollar : Math.floor((dollar * 108) / 100);
}

/** The rates of every working day, as lines of `cotizaciones.csv`. */
export function exchangeRateLines(asOf: DayNumber): string {
  let lines = 'fecha;moneda;valor;origen\r\n';
  for (let day = asOf - DAYS_OF_RATES; day <= asOf; day++) {
    // Day 0 was a Thursday.
    const weekday = (day + 4) % 7;
    if (weekday === 0 || weekday === 6) continue;
    for (const currency of ['DOL', '060'] as const) {
      lines += `${dayText(day)};${currency};${amountText(rateCents(currency, day, asOf))};BNA vendedor\r\n`;
    }
  }
  return lines;
}
