import { describe, expect, it } from '@jest/globals';
import { toggleSituation } from './filter';

describe('toggleSituation', () => {
  it('takes one away from all, and all again is no restriction', () => {
    const without = toggleSituation([], 'cancelled');
    expect(without).toEqual(['with-services', 'without-services']);
    expect(toggleSituation(without, 'cancelled')).toEqual([]);
  });

  it('never leaves a list that would show nobody', () => {
    expect(toggleSituation(['cancelled'], 'cancelled')).toEqual([]);
  });
});
