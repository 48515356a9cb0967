import { type ClientFilter, SITUATIONS } from '../domain/client-filter.js';
import type { Search, SearchWord } from '../domain/search-text.js';
import { prepared, type SqlValues, type Statement } from './statement.js';

/** A filter whose text has been understood (see `resolveFilter`). */
export type GridFilter = Omit<ClientFilter, 'text'> & { search: Search };

/** The conditions of a filter on `client_panel.client_rows`; `true` when it excludes nothing. */
export function filterSql(filter: GridFilter, values: SqlValues): string {
  const conditions = [
    ...situationSql(filter, values),
    ...serviceTypeSql(filter, values),
    ...searchSql(filter.search, values),
  ];
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

/**
 * Prepared when its plan does not depend on the values. Service types and words are rare or common, and each
 * wants its own plan: from the sort's index, or from the rows that match.
 */
export function filtered({ search, serviceTypes }: GridFilter, text: string, values: SqlValues): Statement {
  const onePlan = search.kind === 'none' && serviceTypes.length === 0;
  return onePlan ? prepared(text, values.values) : { text, values: values.values };
}

/** `search_text` of `client_panel.client_search` contains the word as it is, accents and capitals aside. */
export function containsSql(word: SearchWord, values: SqlValues): string {
  const folded = `platform.fold(${values.add(word.text)})`;
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

function searchSql(search: Search, values: SqlValues): string[] {
  if (search.kind === 'none') return [];
  if (search.kind === 'number') {
    const code = `code like ${values.add(`${search.codePrefix}%`)}`;
    if (search.documentPrefix === null) return [code];
    return [`(${code} or document_number like ${values.add(`${search.documentPrefix}%`)})`];
  }
  // Words typed as meant come first: they cost less and leave fewer rows to compare for likeness.
  const words = search.words.toSorted((a, b) => Number(a.similar) - Number(b.similar));
  const found = words.map((word) => {
    const contains = containsSql(word, values);
    return word.similar ? `(${contains} or platform.fold(${values.add(word.text)}) <% words_text)` : contains;
  });
  return [`client_id in (select client_id from client_panel.client_search where ${found.join(' and ')})`];
}
