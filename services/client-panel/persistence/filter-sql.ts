import { type ClientFilter, SITUATIONS } from '../domain/client-filter.js';
import { parseSearch } from '../domain/search-text.js';

/** Collects the values of a statement while its text is written. */
export class SqlValues {
  readonly values: unknown[] = [];

  /** Adds a value and gives its placeholder. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** The conditions of a filter on `client_panel.client_rows`; `true` when it excludes nothing. */
export function filterSql(filter: ClientFilter, values: SqlValues): string {
  const conditions = [
    ...situationSql(filter, values),
    ...serviceTypeSql(filter, values),
    ...textSql(filter.text, values),
  ];
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

function situationSql({ situations }: ClientFilter, values: SqlValues): string[] {
  if (situations.length === 0 || situations.length === SITUATIONS.length) return [];
  if (situations.length === 1) return [`situation = ${values.add(situations[0])}`];
  return [`situation = any (${values.add(situations)})`];
}

function serviceTypeSql({ serviceTypes, serviceTypesMode }: ClientFilter, values: SqlValues): string[] {
  if (serviceTypes.length === 0) return [];
  const operator = serviceTypesMode === 'all' ? '@>' : '&&';
  return [`service_type_ids ${operator} ${values.add(serviceTypes)}::uuid[]`];
}

function textSql(text: string, values: SqlValues): string[] {
  const search = parseSearch(text);
  if (search.kind === 'none') return [];
  if (search.kind === 'number') {
    const code = `code like ${values.add(`${search.codePrefix}%`)}`;
    if (search.documentPrefix === null) return [code];
    return [`(${code} or document_number like ${values.add(`${search.documentPrefix}%`)})`];
  }
  // Each word stands in the text as it is, or (tolerating a typo) resembles a part of it.
  return search.words.map((word) => {
    const value = values.add(word);
    const folded = `platform.fold(${value})`;
    return `(search_text like '%' || replace(replace(replace(${folded}, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' or ${folded} <% search_text)`;
  });
}
