import { type ClientFilter, type Ranked, rankSql, SITUATIONS } from '../domain/client-filter.js';
import type { Search, SearchWord } from '../domain/search-text.js';
import { prepared, SqlValues, type Statement } from './statement.js';

/** A filter whose text has been understood and whose product has become releases (see `resolveFilter`). */
export type GridFilter = Omit<ClientFilter, 'text' | 'product'> & {
  search: Search;
  /** Any of these is installed; null when the filter names no product. */
  releases: readonly string[] | null;
};

/** The conditions of a filter on `client_panel.client_rows`; `true` when it excludes nothing. */
export function filterSql(filter: GridFilter, values: SqlValues): string {
  const conditions = [...criteriaSql(filter, values), ...searchSql(filter.search, values)];
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

/** Conditions of everything but the text: they hold of `client_panel.facets` as well. */
export function criteriaSql(filter: GridFilter, values: SqlValues): string[] {
  return [
    ...situationSql(filter, values),
    ...serviceTypeSql(filter, values),
    ...anyOf('branch', filter.branches, values),
    ...anyOf('salesperson', filter.salespeople, values),
    ...anyRanked('province', 'int', filter.provinces, values),
    ...anyRanked('contributor_type', 'int', filter.contributorTypes, values),
    ...anyRanked('credit_state', 'text', filter.creditStates, values),
    ...overdueSql(filter),
    ...releaseSql(filter, values),
    ...moduleSql(filter, values),
  ];
}

/**
 * Where the clients of a filter are counted, with its conditions: as many as are needed are found without looking at
 * the others, or at whole rows. A text alone is counted where texts are, since every client has one; criteria that no
 * index holds together by the combinations of options that meet them.
 */
export function countedSql(filter: GridFilter, values: SqlValues): string {
  const { search, situations: _indexed, serviceTypesMode: _mode, ...criteria } = filter;
  const isPlain = Object.values(criteria).every((chosen) => chosen === null || chosen.length === 0);
  if (search.kind === 'none' && !isPlain) {
    const where = criteriaSql(filter, values).join(' and ');
    return `client_panel.client_rows where facets_id in (select id from client_panel.facets where ${where})`;
  }
  if (search.kind === 'words' && criteriaSql(filter, new SqlValues()).length === 0) {
    return `client_panel.client_search where ${wordsSql(search.words, values)}`;
  }
  return `client_panel.client_rows where ${filterSql(filter, values)}`;
}

/**
 * Prepared when its plan does not depend on the values: those of every criterion but the situation are rare or common,
 * and each wants its own plan, from the sort's index or from the rows that match.
 */
export function filtered(filter: GridFilter, text: string, values: SqlValues): Statement {
  const { situations: _few, serviceTypesMode: _mode, search, releases, ...lists } = filter;
  const onePlan =
    search.kind === 'none' && releases === null && Object.values(lists).every((list) => list.length === 0);
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

function serviceTypeSql({ serviceTypes, serviceTypesMode }: GridFilter, values: SqlValues): string[] {
  if (serviceTypes.length === 0) return [];
  const operator = serviceTypesMode === 'all' ? '@>' : '&&';
  return [`service_type_ids ${operator} ${values.add(serviceTypes)}::uuid[]`];
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

function releaseSql({ releases }: GridFilter, values: SqlValues): string[] {
  if (releases === null) return [];
  return [`release_ids && ${values.add(releases)}::uuid[]`];
}

function moduleSql({ lacksModules }: GridFilter, values: SqlValues): string[] {
  if (lacksModules.length === 0) return [];
  return [`not modules && ${values.add(lacksModules)}::text[]`];
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
