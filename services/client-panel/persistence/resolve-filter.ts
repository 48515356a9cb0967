import type { Queryable } from '../../platform/database/tx.js';
import type { ClientFilter, InstalledProduct } from '../domain/client-filter.js';
import {
  ENOUGH_EXACT,
  mayBeMistyped,
  parseSearch,
  type Search,
  type SearchWord,
} from '../domain/search-text.js';
import { COMBINATIONS, type Dimension } from './combinations.js';
import { containsSql, type GridFilter } from './filter-sql.js';
import { SqlValues, type Statement, run } from './statement.js';

/** Levenshtein's distance is defined up to 255 bytes. */
const LONGEST_COMPARED = 60;
/** So many words may have been meant by one; those that resemble it less are left out. */
const MOST_MEANT = 20;
/** Words after these have to be written right. */
const MOST_FORGIVEN_WORDS = 8;

/** Releases of a product, in the versions that were asked for. */
export type FindReleases = (product: InstalledProduct) => Promise<string[]>;

/**
 * Understands the filter's text, and finds the sets of service types, releases and modules that meet it. A word that
 * hardly any client contains also finds what resembles it; a word that many contain does not, or the clients that were
 * meant would drown among the similar ones.
 */
export async function resolveFilter(
  q: Queryable,
  { text, product, serviceTypes, serviceTypesMode, lacksModules, ...rest }: ClientFilter,
  findReleases: FindReleases,
): Promise<GridFilter> {
  const sets = (dimension: Dimension, condition: string, value: readonly string[]) =>
    setIds(q, dimension, condition, value);
  const [search, serviceTypeSets, releaseSets, moduleSets] = await Promise.all([
    resolveSearch(q, parseSearch(text)),
    serviceTypes.length === 0
      ? null
      : sets(
          'serviceTypes',
          `service_type_ids ${serviceTypesMode === 'all' ? '@>' : '&&'} $1::uuid[]`,
          serviceTypes,
        ),
    product === null
      ? null
      : findReleases(product).then((ids) => sets('releases', 'release_ids && $1::uuid[]', ids)),
    lacksModules.length === 0 ? null : sets('modules', 'not modules && $1::text[]', lacksModules),
  ]);
  return { ...rest, search, serviceTypeSets, releaseSets, moduleSets };
}

/** Ids of the sets that meet a condition on `$1`. */
async function setIds(
  q: Queryable,
  dimension: Dimension,
  condition: string,
  value: readonly string[],
): Promise<string[]> {
  const rows = await q.query<{ id: string }>(
    `select id::text from ${COMBINATIONS[dimension].table} where ${condition} order by id`,
    [value],
  );
  return rows.map(({ id }) => id);
}

async function resolveSearch(q: Queryable, search: Search): Promise<Search> {
  if (search.kind !== 'words') return search;
  const doubtful = search.words.filter(mayBeMistyped).slice(0, MOST_FORGIVEN_WORDS);
  if (doubtful.length === 0) return search;
  const counts = await countExact(q, doubtful);
  const mistyped = doubtful.filter((_, index) => (counts[index] ?? 0) < ENOUGH_EXACT);
  const meant = new Map(
    await Promise.all(mistyped.map(async (word) => [word, await wordsLike(q, word)] as const)),
  );
  return {
    kind: 'words',
    words: search.words.map((word) => ({ ...word, meant: meant.get(word) ?? [] })),
  };
}

async function countExact(q: Queryable, words: readonly SearchWord[]): Promise<number[]> {
  const [row] = await run<{ counts: number[] }>(q, exactCountsStatement(words));
  return row?.counts ?? [];
}

/** One subquery per word, so that each is planned for how rare the word is. */
function exactCountsStatement(words: readonly SearchWord[]): Statement {
  const values = new SqlValues();
  const counts = words.map(
    ({ text }) => `(select count(*)::int from (
       select from client_panel.client_search where ${containsSql(text, values)} limit ${ENOUGH_EXACT}) found)`,
  );
  return { text: `select array[${counts.join(', ')}] as counts`, values: values.values };
}

/**
 * The words of clients with the fewest letters to change, to add or to take away: one in a short word, two in a longer
 * one. Trigrams find the candidates by their index.
 */
async function wordsLike(q: Queryable, { text }: SearchWord): Promise<string[]> {
  const rows = await q.query<{ word: string }>(
    {
      name: 'client-panel-words-like',
      text: `
        select word from (
          select word, rank() over (order by changes) as place, similarity(typed, word) as likeness
            from platform.fold($1) typed, client_panel.search_words,
                 levenshtein_less_equal(left(typed, ${LONGEST_COMPARED}), left(word, ${LONGEST_COMPARED}), 2) changes
           where word % typed and changes <= case when length(typed) < 6 then 1 else 2 end) near
         where place = 1 order by likeness desc, word limit ${MOST_MEANT}`,
    },
    [text],
  );
  return rows.map(({ word }) => word);
}
