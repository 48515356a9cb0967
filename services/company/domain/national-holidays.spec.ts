import { expect, it } from '@jest/globals';
import { nationalHolidays, weekday } from './national-holidays.js';

const days = (year: number) => nationalHolidays(year).map(({ day }) => day);

it('the holidays of 2026 are those that the law fixes, those of a Wednesday and a Friday moved to a Monday', () => {
  expect(nationalHolidays(2026).map(({ day, name }) => `${day} ${name}`)).toEqual([
    '2026-01-01 Año Nuevo',
    '2026-02-16 Carnaval',
    '2026-02-17 Carnaval',
    '2026-03-24 Día Nacional de la Memoria por la Verdad y la Justicia',
    '2026-04-02 Día del Veterano y de los Caídos en la Guerra de Malvinas',
    '2026-04-03 Viernes Santo',
    '2026-05-01 Día del Trabajo',
    '2026-05-25 Día de la Revolución de Mayo',
    '2026-06-15 Paso a la Inmortalidad del General Martín Miguel de Güemes',
    '2026-06-20 Paso a la Inmortalidad del General Manuel Belgrano',
    '2026-07-09 Día de la Independencia',
    '2026-08-17 Paso a la Inmortalidad del General José de San Martín',
    '2026-10-12 Día del Respeto a la Diversidad Cultural',
    '2026-11-23 Día de la Soberanía Nacional',
    '2026-12-08 Inmaculada Concepción de María',
    '2026-12-25 Navidad',
  ]);
});

it('in 2027 those of a Tuesday go back and that of a Thursday goes on; one on a Saturday stays', () => {
  expect(days(2027)).toEqual([
    '2027-01-01',
    '2027-02-08',
    '2027-02-09',
    '2027-03-24',
    '2027-03-26',
    '2027-04-02',
    '2027-05-01',
    '2027-05-25',
    '2027-06-20',
    '2027-06-21',
    '2027-07-09',
    '2027-08-16',
    '2027-10-11',
    '2027-11-20',
    '2027-12-08',
    '2027-12-25',
  ]);
});

it('Good Friday is a Friday and Carnival a Monday and a Tuesday in every year', () => {
  for (let year = 1900; year <= 2099; year++) {
    const named = nationalHolidays(year).filter(({ name }) => ['Carnaval', 'Viernes Santo'].includes(name));
    expect(named.map(({ day }) => weekday(day))).toEqual([1, 2, 5]);
  }
  // Easter as the almanac has it.
  expect(days(2000)).toContain('2000-04-21');
  expect(days(2024)).toContain('2024-03-29');
  expect(days(2038)).toContain('2038-04-23');
});
