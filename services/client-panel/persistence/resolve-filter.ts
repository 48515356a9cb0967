import type { Queryable } from '../../platform/database/tx.js';
import type { ClientFilter, InstalledProduct } from '../domain/client-filter.js';
import {
  ENOUGH_EXACT,
  mayBeMistyped,
  parseSearch,
  type Search,
  type SearchWord,
} from '../domain/search-text.js';
import { containsSql, type GridFilter } from './filter-sql.js';
import { SqlValues, type Statement, run } from './statement.js';

/** Words after these have to be written right. */
const MOST_FORGIVEN_WORDS = 8;

/** Releases of a product, in the versions that were asked for. */
export type FindReleases = (product: InstalledProduct) => Promise<string[]>;

/**
 * Understands the filter's text and product. A word that hardly any client contains also finds what resembles it; a word
 * that many contain does not, or the clients that were meant would drown among the similar ones.
 */
export async function resolveFilter(
  q: Queryable,
  { text, product, ...rest }: ClientFilter,
  findReleases: FindReleases,
): Promise<GridFilter> {
  const [search, releases] = await Promise.all([
    resolveSearch(q, parseSearch(text)),
    product === null ? null : findReleases(product),
  ]);
  return { ...rest, search, releases };
}

async function resolveSearch(q: Queryable, search: Search): Promise<Search> {
  if (search.kind !== 'words') return search;
  const doubtful = search.words.filter(mayBeMistyped).slice(0, MOST_FORGIVEN_WORDS);
  const counts = doubtful.length > 0 ? await countExact(q, doubtful) : [];
  const mistyped = new Set(doubtful.filter((_, index) => (counts[index] ?? 0) < ENOUGH_EXACT));
  return { kind: 'words', words: search.words.map((word) => ({ ...word, similar: mistyped.has(word) })) };
}

async function countExact(q: Queryable, words: readonly SearchWord[]): Promise<number[]> {
  const [row] = await run<{ counts: number[] }>(q, exactCountsStatement(words));
  return row?.counts ?? [];
}

/** One subquery per word, so that each is planned for how rare the word is. */
function exactCountsStatement(words: readonly SearchWord[]): Statement {
  const values = new SqlValues();
  const counts = words.map(
    (word) => `(select count(*)::int from (
       select from client_panel.client_search where ${containsSql(word, values)} limit ${ENOUGH_EXACT}) found)`,
  );
  return { text: `select array[${counts.join(', ')}] as counts`, values: values.values };
}
