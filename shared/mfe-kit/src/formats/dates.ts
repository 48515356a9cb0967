/** All clocks of the portal show Buenos Aires, wherever the browser is. */
const ZONE = 'America/Argentina/Buenos_Aires';

const DATE_TIME = new Intl.DateTimeFormat('es-AR', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A calendar day, `2026-11-24`, as `24/11/2026`. No zone takes part. */
export function formatDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match === null ? day : `${match[3]}/${match[2]}/${match[1]}`;
}

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** The month of `2026-11` or of a day in it, as `nov`. */
export function monthName(month: string): string {
  return MONTHS[Number(month.slice(5, 7)) - 1] ?? month;
}

/** `2026-11` as `nov 2026`. */
export function formatMonth(month: string): string {
  return `${monthName(month)} ${month.slice(0, 4)}`;
}

/**
 * A typed calendar day as `yyyy-mm-dd`: `24/11/2026`, `24-11-26`, `24.11.2026`, `24112026` or the ISO form; `null`
 * when it is none that exists.
 */
export function parseDay(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(text);
  const written =
    /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4}|\d{2})$/.exec(text) ??
    /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/.exec(text);
  const { year = '', month = '', day = '' } = (iso ?? written)?.groups ?? {};
  const full = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${full}T00:00:00Z`);
  // The 31st of a shorter month becomes a day of the next one, and so is not itself.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(full) ? full : null;
}

/** An instant, ISO 8601, as `24/11/2026 14:35` in Buenos Aires. */
export function formatInstant(instant: string): string {
  const part = partsOf(instant);
  return `${part.day}/${part.month}/${part.year} ${part.hour}:${part.minute}`;
}

/** The hour of an instant, `14:35` in Buenos Aires. */
export function formatTime(instant: string): string {
  const part = partsOf(instant);
  return `${part.hour}:${part.minute}`;
}

/** The calendar day in Buenos Aires on which an instant falls, `yyyy-mm-dd`. */
export function dayOf(instant: string): string {
  const part = partsOf(instant);
  return `${part.year}-${part.month}-${part.day}`;
}

/** Days from one calendar day to another; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

type Parts = Record<'day' | 'month' | 'year' | 'hour' | 'minute', string>;

function partsOf(instant: string): Parts {
  const parts = DATE_TIME.formatToParts(new Date(instant)).map((part) => [part.type, part.value]);
  return Object.fromEntries(parts) as Parts;
}
