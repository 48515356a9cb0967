import type { GridQuery, View, ViewContent } from './api';
import { toQuery } from './filter-address';
import { sortFromParameters, sortParameters } from './sort';

/** What a view lists, and in which order. */
export function queryOf({ filter, sort, currency }: View): GridQuery {
  return { filter, sort: sortFromParameters(sort, currency) };
}

/** A view of what is listed now. */
export function contentOf(
  { filter, sort }: GridQuery,
  { name, shared, layout }: Pick<ViewContent, 'name' | 'shared' | 'layout'>,
): ViewContent {
  return { name, shared, layout, filter, ...sortParameters(sort) };
}

/** Two queries that list the same have the same address. */
export function isSame(one: GridQuery, other: GridQuery): boolean {
  return toQuery(one.filter, one.sort).toString() === toQuery(other.filter, other.sort).toString();
}
