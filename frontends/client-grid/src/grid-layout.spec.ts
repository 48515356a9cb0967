import { describe, expect, it } from '@jest/globals';
import {
  changeColumn,
  defaultLayout,
  fitLayout,
  moveColumn,
  NARROWEST,
  neighbourOf,
  readLayout,
  visibleIds,
  WIDEST,
  writeLayout,
  type KnownColumn,
} from './grid-layout';

const KNOWN: readonly KnownColumn[] = [
  { id: 'code', width: 96, pinned: true, required: true },
  { id: 'name', width: 176 },
  { id: 'alias', width: 150, hidden: true },
  { id: 'balance', width: 146 },
  { id: 'city', width: 150 },
];
const layout = defaultLayout(KNOWN);
const ids = (one: typeof layout) => one.columns.map(({ id }) => id);

describe('a stored layout', () => {
  it('comes back as it was', () => {
    const mine = moveColumn(changeColumn(layout, 'city', { pinned: true, width: 210 }), 'balance', 'name');
    expect(readLayout(writeLayout({ ...mine, density: 'comfortable' }), KNOWN)).toEqual({
      ...mine,
      density: 'comfortable',
    });
  });

  it('forgets columns that are no more, and gives new ones their place', () => {
    const old = fitLayout(moveColumn(layout, 'city', 'name'), [
      ...KNOWN.filter(({ id }) => id !== 'balance'),
      { id: 'gone', width: 100 },
    ]);
    const now = readLayout(writeLayout(old), KNOWN);
    expect(ids(now)).toEqual(['code', 'city', 'name', 'alias', 'balance']);
    expect(now.columns.find(({ id }) => id === 'balance')).toEqual({
      id: 'balance',
      width: 146,
      hidden: false,
      pinned: false,
    });
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another version', JSON.stringify({ ...layout, version: 99 })],
    ['no columns', JSON.stringify({ version: 1, columns: 'all' })],
  ])('is the default when there is %s', (_, stored) => {
    expect(readLayout(stored, KNOWN)).toEqual(layout);
  });

  it('leaves out what is no column, and keeps widths and the required column in bounds', () => {
    const broken = [
      { id: 'city', width: 'wide', hidden: false, pinned: false },
      null,
      { id: 'name', width: 9_999, hidden: false, pinned: false },
      { id: 'code', width: 1, hidden: true, pinned: true },
    ];
    const now = readLayout(JSON.stringify({ version: 1, columns: broken }), KNOWN);
    expect(visibleIds(now)).toEqual(['code', 'name', 'balance', 'city']);
    expect(now.columns.slice(0, 2).map(({ width }) => width)).toEqual([NARROWEST, WIDEST]);
  });
});

describe('moving', () => {
  it('takes the place of the other column, to either side', () => {
    expect(ids(moveColumn(layout, 'name', 'balance'))).toEqual(['code', 'alias', 'balance', 'name', 'city']);
    expect(ids(moveColumn(layout, 'city', 'alias'))).toEqual(['code', 'name', 'city', 'alias', 'balance']);
  });

  it('never puts a column before the pinned ones', () => {
    expect(ids(moveColumn(layout, 'city', 'code'))[0]).toBe('code');
    expect(neighbourOf(layout, 'name', -1, { visible: true })).toBeUndefined();
  });

  it('steps over hidden columns in the grid, and not in the list of all columns', () => {
    expect(neighbourOf(layout, 'name', 1, { visible: true })).toBe('balance');
    expect(neighbourOf(layout, 'name', 1, { visible: false })).toBe('alias');
    expect(neighbourOf(layout, 'city', 1, { visible: true })).toBeUndefined();
  });
});

it('a column that is pinned joins the pinned ones, and leads the others when it is let go', () => {
  const pinned = changeColumn(layout, 'balance', { pinned: true });
  expect(ids(pinned)).toEqual(['code', 'balance', 'name', 'alias', 'city']);
  expect(ids(changeColumn(pinned, 'code', { pinned: false }))).toEqual([
    'balance',
    'code',
    'name',
    'alias',
    'city',
  ]);
});
