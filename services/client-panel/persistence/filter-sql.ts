import { type ClientFilter, type Ranked, rankSql, SITUATIONS } from '../domain/client-filter.js';
import type { Search, SearchWord } from '../domain/search-text.js';
import { COMBINATIONS, type Dimension, DIMENSIONS } from './combinations.js';
import { prepared, SqlValues, type Statement } from './statement.js';

/**
 * A filter whose text has been understood, and whose service types, product and modules have become the sets of them
 * that clients have (see `resolveFilter`).
 */
export type GridFilter = Omit<
  ClientFilter,
  'text' | 'serviceTypes' | 'serviceTypesMode' | 'product' | 'lacksModules'
> & {
  search: Search;
  /** Ids of `service_type_sets`; null when the filter names no service type. */
  serviceTypeSets: readonly string[] | null;
  /** Ids of `release_sets`; null when the filter names no product. */
  releaseSets: readonly string[] | null;
  /** Ids of `module_sets`; null when the filter names no module. */
  moduleSets: readonly string[] | null;
};

/** Everything that a filter may say beside its text. */
type Criterion = Exclude<keyof GridFilter, 'search'>;

/** Excludes nobody. */
export const UNFILTERED: GridFilter = {
  search: { kind: 'none' },
  situations: [],
  serviceTypeSets: null,
  branches: [],
  salespeople: [],
  provinces: [],
  contributorTypes: [],
  creditStates: [],
  overdueIn: [],
  releaseSets: null,
  moduleSets: null,
};
const CRITERIA = Object.keys(UNFILTERED).filter((key) => key !== 'search') as Criterion[];

/** The conditions of a filter on `client_panel.client_rows`; `true` when it excludes nothing. */
export function filterSql(filter: GridFilter, values: SqlValues): string {
  const conditions = [...criteriaSql(filter, values), ...searchSql(filter.search, values)];
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

/** Conditions of everything but the text. */
function criteriaSql(filter: GridFilter, values: SqlValues): string[] {
  return DIMENSIONS.flatMap((dimension) => dimensionSql(dimension, filter, values));
}

/** What the filter says of one dimension: of its combinations as well as of rows. */
export function dimensionSql(dimension: Dimension, filter: GridFilter, values: SqlValues): string[] {
  switch (dimension) {
    case 'traits':
      return [
        ...situationSql(filter, values),
        ...anyRanked('province', 'int', filter.provinces, values),
        ...anyRanked('contributor_type', 'int', filter.contributorTypes, values),
        ...anyRanked('credit_state', 'text', filter.creditStates, values),
        ...overdueSql(filter),
      ];
    case 'staff':
      return [
        ...anyOf('branch', filter.branches, values),
        ...anyOf('salesperson', filter.salespeople, values),
      ];
    case 'serviceTypes':
      return inSets(dimension, filter.serviceTypeSets, values);
    case 'releases':
      return inSets(dimension, filter.releaseSets, values);
    case 'modules':
      return inSets(dimension, filter.moduleSets, values);
  }
}

/** The same of rows, said by the ids of combinations: an index holds the ids of all five. */
export function combinedSql(filter: GridFilter, values: SqlValues): string[] {
  return DIMENSIONS.flatMap((dimension) => {
    const conditions = dimensionSql(dimension, filter, values);
    if (conditions.length === 0 || isSet(dimension)) return conditions;
    const { id, table } = COMBINATIONS[dimension];
    // As an array the ids are looked up in the index; joined, all of the index would be read.
    return `${id} = any (array(select id from ${table} where ${conditions.join(' and ')}))`;
  });
}

const isSet = (dimension: Dimension) => dimension !== 'traits' && dimension !== 'staff';

function inSets(dimension: Dimension, sets: readonly string[] | null, values: SqlValues): string[] {
  return sets === null ? [] : [`${COMBINATIONS[dimension].id} = any (${values.add(sets)}::bigint[])`];
}

/** Whether a filter says anything of a criterion; sets of which there are none leave nobody, and so they do. */
export function isGiven(filter: GridFilter, criterion: Criterion): boolean {
  const choice = filter[criterion];
  return choice !== null && (choice.length > 0 || criterion.endsWith('Sets'));
}

/** Criteria of which each has an index of its own. */
const INDEXED: readonly Criterion[] = ['branches', 'salespeople', 'serviceTypeSets', 'releaseSets'];

/**
 * Where the clients of a filter are counted, with its conditions: as many as are needed are found without looking at
 * the others, or at whole rows. A text alone is counted where texts are, since every client has one; situations, or one
 * criterion that has an index, by that; everything else by the combinations of options that meet it.
 */
export function countedSql(filter: GridFilter, values: SqlValues): string {
  const { search } = filter;
  const given = CRITERIA.filter((criterion) => isGiven(filter, criterion));
  if (search.kind === 'words' && given.length === 0) {
    return `client_panel.client_search where ${wordsSql(search.words, values)}`;
  }
  const [first] = given;
  const hasIndex =
    given.length === 1 && first !== undefined && (first === 'situations' || INDEXED.includes(first));
  const byCombinations = search.kind === 'none' && given.length > 0 && !hasIndex;
  const where = byCombinations
    ? combinedSql(filter, values).join(' and ') || 'true'
    : filterSql(filter, values);
  return `client_panel.client_rows where ${where}`;
}

/**
 * Prepared when its plan does not depend on the values: those of every criterion but the situation are rare or common,
 * and each wants its own plan, from the sort's index or from the rows that match.
 */
export function filtered(filter: GridFilter, text: string, values: SqlValues): Statement {
  const onePlan =
    filter.search.kind === 'none' &&
    CRITERIA.every((criterion) => criterion === 'situations' || !isGiven(filter, criterion));
  return onePlan ? prepared(text, values.values) : { text, values: values.values };
}

/** `search_text` of `client_panel.client_search` contains the text, accents and capitals aside. */
export function containsSql(text: string, values: SqlValues): string {
  const folded = `platform.fold(${values.add(text)})`;
  return `search_text like '%' || regexp_replace(${folded}, '([\\\\%_])', '\\\\\\1', 'g') || '%'`;
}

function situationSql({ situations }: GridFilter, values: SqlValues): string[] {
  if (situations.length === 0 || situations.length === SITUATIONS.length) return [];
  if (situations.length === 1) return [`situation = ${values.add(situations[0])}`];
  return [`situation = any (${values.add(situations)})`];
}

/** One value is compared with `=`: only then does an index on (column, code) give rows by code. */
function anyOf(column: string, chosen: readonly string[], values: SqlValues): string[] {
  if (chosen.length === 0) return [];
  if (chosen.length === 1) return [`${column} = ${values.add(chosen[0])}`];
  return [`${column} = any (${values.add(chosen)}::text[])`];
}

/** Compares ranks, which is what the index holds. */
function anyRanked(
  column: Ranked,
  type: 'text' | 'int',
  chosen: readonly (string | number)[],
  values: SqlValues,
): string[] {
  const ranks = chosen.map((value) => rankSql(column, `${values.add(value)}::${type}`));
  if (ranks.length === 0) return [];
  return [`${rankSql(column)} ${ranks.length === 1 ? `= ${ranks[0]}` : `in (${ranks.join(', ')})`}`];
}

function overdueSql({ overdueIn }: GridFilter): string[] {
  if (overdueIn.length === 0) return [];
  return [`(${overdueIn.map((currency) => `overdue_${currency.toLowerCase()} > 0`).join(' or ')})`];
}

export function searchSql(search: Search, values: SqlValues): string[] {
  if (search.kind === 'none') return [];
  if (search.kind === 'number') {
    const code = `code like ${values.add(`${search.codePrefix}%`)}`;
    if (search.documentPrefix === null) return [code];
    return [`(${code} or document_number like ${values.add(`${search.documentPrefix}%`)})`];
  }
  const found = wordsSql(search.words, values);
  return [`client_id in (select client_id from client_panel.client_search where ${found})`];
}

/** Every word, or one that may have been meant by it, is in the text of the client. */
function wordsSql(words: readonly SearchWord[], values: SqlValues): string {
  const found = words.map(({ text, meant }) => {
    const contains = [text, ...meant].map((word) => containsSql(word, values));
    return `(${contains.join(' or ')})`;
  });
  return found.join(' and ');
}
