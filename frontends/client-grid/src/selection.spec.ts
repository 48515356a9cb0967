import { describe, expect, it } from '@jest/globals';
import { EMPTY_FILTER } from './filter';
import {
  countOf,
  EVERYTHING,
  isSelected,
  isTooLong,
  MOST_CODES,
  NOTHING,
  select,
  shareOf,
  toClientSelection,
  toggle,
} from './selection';

const ONE = '000123-00';
const OTHER = '000124-00';

describe('a selection by codes', () => {
  const both = select(NOTHING, [ONE, OTHER]);

  it('names who is chosen, once each, and lets go of one', () => {
    expect(countOf(select(both, [ONE]), 50)).toBe(2);
    const one = toggle(both, OTHER);
    expect([isSelected(one, ONE), isSelected(one, OTHER)]).toEqual([true, false]);
    expect(toClientSelection(one, EMPTY_FILTER)).toEqual({ kind: 'codes', codes: [ONE] });
  });

  it('is nobody when the last one is let go', () => {
    expect(toClientSelection(toggle(toggle(NOTHING, ONE), ONE), EMPTY_FILTER)).toBeNull();
  });

  it('changes no selection that somebody else holds', () => {
    toggle(both, ONE);
    select(NOTHING, [ONE]);
    expect(isSelected(both, ONE)).toBe(true);
    expect(isSelected(NOTHING, ONE)).toBe(false);
  });

  it('knows when it names more than the API takes', () => {
    const codes = Array.from({ length: MOST_CODES }, (_, at) => String(at));
    expect(isTooLong(select(NOTHING, codes))).toBe(false);
    expect(isTooLong(select(NOTHING, [...codes, ONE]))).toBe(true);
  });
});

describe('a selection of all', () => {
  const filter = { ...EMPTY_FILTER, text: 'litoral' };
  const allButOne = toggle(EVERYTHING, ONE);

  it('takes a million clients without naming them', () => {
    expect(isSelected(EVERYTHING, ONE)).toBe(true);
    expect(countOf(EVERYTHING, 1_000_000)).toBe(1_000_000);
    expect(toClientSelection(allButOne, filter)).toEqual({ kind: 'all', filter, except: [ONE] });
  });

  it('counts all but those left out, and takes them back', () => {
    expect(countOf(allButOne, 1_000_000)).toBe(999_999);
    expect(countOf(allButOne, undefined)).toBeUndefined();
    expect(countOf(select(allButOne, [ONE]), 1_000_000)).toBe(1_000_000);
  });
});

it('the box of the header shows none, some or all', () => {
  expect(shareOf(NOTHING, 10)).toBe('none');
  expect(shareOf(select(NOTHING, [ONE]), 10)).toBe('some');
  expect(shareOf(EVERYTHING, undefined)).toBe('all');
  expect(shareOf(toggle(EVERYTHING, ONE), 10)).toBe('some');
  expect(shareOf(toggle(EVERYTHING, ONE), 1)).toBe('none');
});
