import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, buenosAiresDay, Clock, parseOffset } from './clock.js';

describe('business days', () => {
  it('begin at midnight in Buenos Aires, wherever the process runs', () => {
    expect(buenosAiresDay(new Date('2027-01-01T02:59:59Z'))).toBe('2026-12-31');
    expect(buenosAiresDay(new Date('2027-01-01T03:00:00Z'))).toBe('2027-01-01');
    expect(buenosAiresDay(new Date('2026-06-30T02:59:59Z'))).toBe('2026-06-29');
  });

  it('add and subtract as calendar days', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.integer({ min: -9999, max: 9999 }),
        (date, days) => {
          const day = date.toISOString().slice(0, 10);
          expect(addDays(addDays(day, days), -days)).toBe(day);
        },
      ),
    );
  });
});

describe('clock offset', () => {
  it('shifts now and today', () => {
    expect(parseOffset('+36h')).toBe(129_600_000);
    expect(parseOffset('-90s')).toBe(-90_000);
    expect(parseOffset(undefined)).toBe(0);
    const tomorrow = new Clock({ CLOCK_OFFSET: '1d' });
    expect(tomorrow.today()).toBe(addDays(new Clock({}).today(), 1));
  });
});
