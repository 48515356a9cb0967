import type { IsoDay } from '../../platform/clock/clock.js';

/** Days since 1970-01-01. */
export type DayNumber = number;

const MILLISECONDS = 86_400_000;
const known = new Map<DayNumber, string>();

export function dayNumber(day: IsoDay): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;
}

/** `dd/mm/aaaa`; how the desktop program writes no date at all is `00/00/0000`. */
export function dayText(day: DayNumber | null): string {
  if (day === null) return '00/00/0000';
  let text = known.get(day);
  if (text === undefined) {
    const [year, month, date] = new Date(day * MILLISECONDS).toISOString().slice(0, 10).split('-');
    text = `${date}/${month}/${year}`;
    known.set(day, text);
  }
  return text;
}

/** Cents as `1.234,50`. Amounts are whole cents throughout, so they are exact. */
export function amountText(cents: number): string {
  const whole = Math.floor(cents / 100);
  const fraction = cents % 100;
  return `${thousands(whole)},${fraction < 10 ? '0' : ''}${fraction}`;
}

function thousands(whole: number): string {
  if (whole < 1000) return String(whole);
  return `${thousands(Math.floor(whole / 1000))}.${String(whole % 1000).padStart(3, '0')}`;
}

/** Some texts are padded, as fixed-width tables export them. */
export function padded(text: string, width: number): string {
  return text.padEnd(width);
}

/** For e-mail addresses. */
export function asciiWord(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
