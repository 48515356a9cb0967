import { describe, expect, it } from '@jest/globals';
import { assignmentOf, noEntries, optionsOf, unfinished } from './assignment';

const typed = (value: string) => ({ chosen: true, value, empties: false });

describe('an assignment', () => {
  it('holds what is chosen, trimmed, numbers as numbers, and what is emptied as null', () => {
    const entries = {
      ...noEntries(),
      salesperson: typed(' Gómez '),
      province: typed('0'),
      notes: { chosen: true, value: 'was typed before', empties: true },
      branch: { chosen: false, value: 'Centro', empties: false },
    };
    expect(assignmentOf(entries)).toEqual({ salesperson: 'Gómez', province: 0, notes: null });
  });

  it('is none while nothing is chosen or a chosen field has no value', () => {
    expect(assignmentOf(noEntries())).toBeNull();
    const entries = { ...noEntries(), salesperson: typed('Gómez'), city: typed('  ') };
    expect(assignmentOf(entries)).toBeNull();
    expect(unfinished(entries)).toEqual(['city']);
  });

  it('offers no contributor type that is only in old data', () => {
    const ids = optionsOf('contributorType').map(({ id }) => id);
    expect(ids).toContain('15');
    expect(ids.some((id) => ['2', '3', '11', '12', '14'].includes(id))).toBe(false);
  });
});
