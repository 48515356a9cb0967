import { expect, it } from '@jest/globals';
import { CLIENT_COLUMNS } from '@panel/mfe-kit';
import { COLUMNS } from './columns';

it('every column has the id and the words that exported files use', () => {
  const words = COLUMNS.map(({ id, label, longLabel }) => [id, longLabel ?? label]);
  expect(words.sort()).toEqual(Object.entries(CLIENT_COLUMNS).sort());
});
