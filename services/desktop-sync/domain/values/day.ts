import { type Cell, Unreadable } from '../cell.js';

/** Which number comes first in `1/2/2013`. ISO days are read in either order. */
export type DayOrder = 'dmy' | 'mdy';

/** Two-digit years below this belong to this century, the others to the last. */
const CENTURY_PIVOT = 70;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const CACHE_LIMIT = 20_000;

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?:[ T].*)?$/;
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T].*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** "00/00/0000", "  /  /    " and the zero day of Windows programs: no date. */
const NO_DATE = /^[0\s/.-]*$|^30[/.-]12[/.-]1899(?: .*)?$|^1899-12-30(?:[ T].*)?$/;

const noSuchDay = (text: string) => new Unreadable('invalid-date', `"${text}" no es un día del calendario`);
const unreadable = (text: string) =>
  new Unreadable('unreadable-date', `"${text}" no se puede leer como fecha (dd/mm/aaaa)`);

/** Reads calendar days; remembers the texts it saw, because a file repeats few days many times. */
export function dayReader(order: DayOrder): (text: string) => Cell {
  const known = new Map<string, Cell>();
  return (text) => {
    let day = known.get(text);
    if (day === undefined) {
      if (known.size >= CACHE_LIMIT) known.clear();
      day = readDay(text, order);
      known.set(text, day);
    }
    return day;
  };
}

/** A calendar day as `yyyy-mm-dd`, or none. A time after it is dropped. */
export function readDay(text: string, order: DayOrder): Cell {
  if (NO_DATE.test(text)) return null;
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const year = fullYear(numeric[3] as string);
    return order === 'dmy' ? calendarDay(year, second, first, text) : calendarDay(year, first, second, text);
  }
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), text);
  return unreadable(text);
}

/** `mdy` or `dmy` when the text can be a day in that order only. */
export function dayOrderEvidence(text: string): DayOrder | undefined {
  const numeric = NUMERIC.exec(text);
  if (!numeric) return undefined;
  const [first, second] = [Number(numeric[1]), Number(numeric[2])];
  if (first > 12 && second >= 1 && second <= 12) return 'dmy';
  if (second > 12 && second <= 31 && first >= 1 && first <= 12) return 'mdy';
  return undefined;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < CENTURY_PIVOT ? 2000 + year : 1900 + year;
}

function calendarDay(year: number, month: number, day: number, text: string): Cell {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return noSuchDay(text);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return new Unreadable('date-out-of-range', `"${text}" tiene un año fuera de ${FIRST_YEAR}-${LAST_YEAR}`);
  }
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
