import { BLOCK_SIZE, listClients, type GridQuery } from '../api';
import type { Rows } from './use-rows';

/** The codes of the rows from `first` to `last`, both included; what was never scrolled to is asked for. */
export async function codesBetween(
  rows: Pick<Rows, 'at'>,
  query: GridQuery,
  first: number,
  last: number,
  signal: AbortSignal,
): Promise<string[]> {
  const codes: string[] = [];
  let row = first;
  while (row <= last) {
    const known = rows.at(row);
    if (known !== undefined) {
      codes.push(known.code);
      row++;
      continue;
    }
    const limit = Math.min(BLOCK_SIZE, last - row + 1);
    const { items } = await listClients(query, { at: row }, signal, limit);
    // The list became shorter meanwhile.
    if (items.length === 0) break;
    codes.push(...items.map(({ code }) => code));
    row += items.length;
  }
  return codes;
}
