import { addDays, type IsoDay } from '../../platform/clock/clock.js';

/** A day without work, with the rule that makes it one. */
export interface Holiday {
  readonly day: IsoDay;
  readonly name: string;
  readonly source: string;
}

/** Ley 27.399 (Boletín Oficial, 18/10/2017). */
const SOURCE = 'Ley 27.399';

/** Article 1, those of a fixed day (month-day). */
const FIXED: readonly (readonly [string, string])[] = [
  ['01-01', 'Año Nuevo'],
  ['03-24', 'Día Nacional de la Memoria por la Verdad y la Justicia'],
  ['04-02', 'Día del Veterano y de los Caídos en la Guerra de Malvinas'],
  ['05-01', 'Día del Trabajo'],
  ['05-25', 'Día de la Revolución de Mayo'],
  ['06-20', 'Paso a la Inmortalidad del General Manuel Belgrano'],
  ['07-09', 'Día de la Independencia'],
  ['12-08', 'Inmaculada Concepción de María'],
  ['12-25', 'Navidad'],
];

/** Article 1, those that article 6 moves to a Monday. */
const MOVABLE: readonly (readonly [string, string])[] = [
  ['06-17', 'Paso a la Inmortalidad del General Martín Miguel de Güemes'],
  ['08-17', 'Paso a la Inmortalidad del General José de San Martín'],
  ['10-12', 'Día del Respeto a la Diversidad Cultural'],
  ['11-20', 'Día de la Soberanía Nacional'],
];

/** Days before Easter Sunday. */
const BY_EASTER: readonly (readonly [number, string])[] = [
  [48, 'Carnaval'],
  [47, 'Carnaval'],
  [2, 'Viernes Santo'],
];

/** By weekday (0 Sunday): Tuesday and Wednesday go back to Monday, Thursday and Friday on to the next one. */
const MOVED_BY = [0, 0, -1, -2, 4, 3, 0];

/**
 * The national holidays of a year, as the law itself fixes them. Left out is what the Executive decides each year (days
 * without work for tourism, a holiday on a weekend that it moves) and days that are optional for the employer.
 */
export function nationalHolidays(year: number): Holiday[] {
  const easter = easterSunday(year);
  const days: [IsoDay, string][] = [
    ...FIXED.map(([day, name]): [IsoDay, string] => [`${year}-${day}`, name]),
    ...MOVABLE.map(([day, name]): [IsoDay, string] => [moved(`${year}-${day}`), name]),
    ...BY_EASTER.map(([before, name]): [IsoDay, string] => [addDays(easter, -before), name]),
  ];
  return days
    .map(([day, name]) => ({ day, name, source: SOURCE }))
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: IsoDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function moved(day: IsoDay): IsoDay {
  return addDays(day, MOVED_BY[weekday(day)] ?? 0);
}

/** Gregorian Easter (the algorithm of Meeus, Jones and Butcher). */
function easterSunday(year: number): IsoDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const skipped =
    century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + skipped + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * shift + 114;
  return `${year}-${String(Math.floor(count / 31)).padStart(2, '0')}-${String((count % 31) + 1).padStart(2, '0')}`;
}
