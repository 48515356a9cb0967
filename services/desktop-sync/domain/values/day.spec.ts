import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Unreadable } from '../cell.js';
import { dayOrderEvidence, dayReader, readDay } from './day.js';
import { buenosAiresInstant, readInstant } from './instant.js';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('readDay', () => {
  it('reads every day in every way of writing it', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.'), (iso, mark) => {
        const [year = '', month = '', date = ''] = iso.split('-');
        expect(readDay([date, month, year].join(mark), 'dmy')).toBe(iso);
        expect(readDay([Number(date), Number(month), year].join(mark), 'dmy')).toBe(iso);
        expect(readDay([month, date, year].join(mark), 'mdy')).toBe(iso);
        expect(readDay(iso, 'dmy')).toBe(iso);
        expect(readDay(`${iso}T00:00:00`, 'mdy')).toBe(iso);
        expect(readDay(iso.replaceAll('-', ''), 'dmy')).toBe(iso);
        expect(readDay(`${[date, month, year].join(mark)} 10:30`, 'dmy')).toBe(iso);
      }),
    );
  });

  it('accepts exactly the days of the calendar', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(14), fc.integer({ min: 1900, max: 2199 }), (date, month, year) => {
        const real = new Date(Date.UTC(year, month - 1, date));
        const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === date && month > 0;
        expect(typeof readDay(`${date}/${month}/${year}`, 'dmy') === 'string').toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['00/00/0000', '0/0/00', '  /  /    ', '0000-00-00', '0', '30/12/1899', '1899-12-30 00:00:00'])(
    'reads %j as no date',
    (text) => expect(readDay(text, 'dmy')).toBeNull(),
  );

  it.each([
    ['1/2/69', '2069-02-01'],
    ['1/2/70', '1970-02-01'],
    ['31/12/99', '1999-12-31'],
    ['29/02/24', '2024-02-29'],
  ])('reads the two-digit year of %s', (text, expected) => expect(readDay(text, 'dmy')).toBe(expected));

  it.each([
    ['31/02/2026', 'invalid-date'],
    ['29/02/2100', 'invalid-date'],
    ['13/13/2026', 'invalid-date'],
    ['1/1/0026', 'date-out-of-range'],
    ['45123', 'unreadable-date'],
    ['ayer', 'unreadable-date'],
    ['1/2', 'unreadable-date'],
  ])('refuses %s (%s)', (text, code) => {
    expect(dayReader('dmy')(text)).toMatchObject({ code });
    expect(dayReader('dmy')(text)).toBeInstanceOf(Unreadable);
  });

  it('proves an order only by what has no other', () => {
    expect([
      dayOrderEvidence('13/1/2026'),
      dayOrderEvidence('1/13/2026'),
      dayOrderEvidence('1/2/2026'),
    ]).toEqual(['dmy', 'mdy', undefined]);
  });
});

describe('readInstant', () => {
  it.each([
    ['14/05/2026 10:35', '2026-05-14T13:35:00.000Z'],
    ['14/05/2026', '2026-05-14T03:00:00.000Z'],
    ['14/05/2026 02:30:15 p.m.', '2026-05-14T17:30:15.000Z'],
    ['14/05/2026 12:05 am', '2026-05-14T03:05:00.000Z'],
    ['2026-05-14T10:35:00Z', '2026-05-14T10:35:00.000Z'],
    ['2026-05-14 10:35:00-03:00', '2026-05-14T13:35:00.000Z'],
    // Summer time of 2008: two hours behind UTC.
    ['10/01/2009 10:00', '2009-01-10T12:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    const read = readInstant(text, 'dmy');
    expect(typeof read === 'string' ? buenosAiresInstant(read).toISOString() : read).toBe(instant);
  });

  it.each([
    '14/05/2026 25:00',
    '14/05/2026 10:75',
    '31/02/2026 10:00',
    '14/05/2026 mañana',
    '2026-13-14T10:35:00Z',
  ])('refuses %s', (text) => expect(readInstant(text, 'dmy')).toMatchObject({ code: 'unreadable-instant' }));
});
