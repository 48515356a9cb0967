import { describe, expect, it } from '@jest/globals';
import { COLUMNS } from '../columns';
import { changeColumn, defaultLayout, NARROWEST } from '../grid-layout';
import { place } from './use-grid-columns';

const layout = defaultLayout(COLUMNS);
const rights = (frame: number) => place(COLUMNS, layout, frame).map(({ left, width }) => left + width);
const pinned = (columns: ReturnType<typeof place>) =>
  columns.filter((column) => column.pinned).map(({ id }) => id);

describe('the places of columns', () => {
  it.each([600, 666, 749, 1_000])('end one column at the right edge of a list of %d px', (frame) => {
    expect(rights(frame)).toContain(frame);
  });

  it('leave a width alone that somebody chose', () => {
    const narrow = changeColumn(layout, 'legal-name', { width: NARROWEST });
    const name = place(COLUMNS, narrow, 666).find(({ id }) => id === 'legal-name');
    expect(name?.width).toBe(NARROWEST);
  });

  it('keep pinned columns from covering a narrow list', () => {
    const many = ['legal-name', 'balance-ars', 'overdue-ars'].reduce(
      (before, id) => changeColumn(before, id, { pinned: true }),
      layout,
    );
    expect(pinned(place(COLUMNS, many, 1_000))).toEqual([
      'selection',
      'code',
      'legal-name',
      'balance-ars',
      'overdue-ars',
    ]);
    expect(pinned(place(COLUMNS, many, 390))).toEqual(['selection', 'code']);
  });
});
