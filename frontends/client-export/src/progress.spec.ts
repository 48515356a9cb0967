import { describe, expect, it } from '@jest/globals';
import { progressOf } from './progress';
import { TEXTS } from './texts';

describe('progress', () => {
  it('has a rate and what is left of the time once it can be told', () => {
    expect(progressOf(500, 100_000, 1_000)).toEqual({ percent: 0, rate: null, remaining: null });
    expect(progressOf(40_000, 100_000, 4_000)).toEqual({ percent: 40, rate: 10_000, remaining: 6 });
    expect(progressOf(0, 100_000, 9_000)).toEqual({ percent: 0, rate: null, remaining: null });
  });

  it('never passes the end, however many more there were', () => {
    expect(progressOf(110, 100, 2_000)).toEqual({ percent: 100, rate: 55, remaining: 0 });
    expect(progressOf(0, 0, 10).percent).toBe(100);
  });

  it('is told in words', () => {
    expect(TEXTS.duration(0.2)).toBe('1 s');
    expect(TEXTS.duration(59.2)).toBe('1 min');
    expect(TEXTS.duration(125)).toBe('2 min 5 s');
    expect(TEXTS.rows(40_000, 100_000)).toBe('40.000 de 100.000 clientes');
  });
});
