import {
  contributorTypeName,
  CREDIT_TEXTS,
  currencySymbol,
  provinceName,
  type CreditState,
} from '@panel/mfe-kit/core';
import type { Counters } from './api';
import type { GridFilter } from './filter';
import { without } from './filter-address';
import { TEXTS } from './texts';

/** A criterion in force, in words, and the filter without it. */
export interface FilterChip {
  id: string;
  label: string;
  after: GridFilter;
}

type ListCriterion = {
  [Name in keyof GridFilter]: GridFilter[Name] extends unknown[] ? Name : never;
}[keyof GridFilter];

/** More values than these are told as a number. */
const MOST_TOLD = 3;

/** Criteria whose values are chosen from a list, as the chips name them. Situations show on their own switches. */
const LISTS: readonly (readonly [Exclude<ListCriterion, 'situations'>, string])[] = [
  ['serviceTypes', TEXTS.chips.serviceTypes],
  ['branches', TEXTS.chips.branches],
  ['salespeople', TEXTS.chips.salespeople],
  ['provinces', TEXTS.chips.provinces],
  ['contributorTypes', TEXTS.chips.contributorTypes],
  ['creditStates', TEXTS.chips.creditStates],
  ['overdueIn', TEXTS.chips.overdueIn],
  ['lacksModules', TEXTS.chips.lacksModules],
];

/** What the filter asks for beyond the situations, each with a way to take it back. */
export function chipsOf(filter: GridFilter, counters: Counters | undefined): FilterChip[] {
  const chips = LISTS.flatMap(([criterion, name]) => listChips(filter, criterion, name, counters));
  if (filter.serviceTypes.length > 1 && filter.serviceTypesMode === 'all') {
    chips.push({ id: 'mode', label: TEXTS.chips.allTypes, after: without(filter, 'serviceTypesMode') });
  }
  if (filter.product !== null) {
    chips.push({
      id: 'product',
      label: productLabel(filter.product, counters),
      after: without(filter, 'product'),
    });
  }
  if (filter.text.trim() !== '') {
    chips.push({ id: 'text', label: TEXTS.chips.text(filter.text.trim()), after: without(filter, 'text') });
  }
  return chips;
}

function listChips(
  filter: GridFilter,
  criterion: Exclude<ListCriterion, 'situations'>,
  name: string,
  counters: Counters | undefined,
): FilterChip[] {
  const values: readonly (string | number)[] = filter[criterion];
  if (values.length > MOST_TOLD) {
    const label = `${name} ${TEXTS.chips.several(values.length)}`;
    return [{ id: criterion, label, after: without(filter, criterion) }];
  }
  return values.map((value) => ({
    id: `${criterion}-${value}`,
    label: `${name} ${valueText(criterion, value, counters)}`,
    after: { ...filter, [criterion]: values.filter((other) => other !== value) },
  }));
}

function valueText(
  criterion: Exclude<ListCriterion, 'situations'>,
  value: string | number,
  counters: Counters | undefined,
): string {
  switch (criterion) {
    case 'serviceTypes':
      return counters?.serviceTypes.find(({ id }) => id === value)?.name ?? '…';
    case 'provinces':
      return provinceName(Number(value));
    case 'contributorTypes':
      return contributorTypeName(Number(value));
    case 'creditStates':
      return CREDIT_TEXTS[value as CreditState].label;
    case 'overdueIn':
      return currencySymbol(String(value));
    default:
      return String(value);
  }
}

function productLabel(
  { id, version }: NonNullable<GridFilter['product']>,
  counters: Counters | undefined,
): string {
  const name = counters?.products.find((product) => product.id === id)?.name ?? '…';
  return version === undefined
    ? TEXTS.chips.product(name)
    : TEXTS.chips.product(`${name} ${TEXTS.comparisons[version.comparison]} ${version.number}`);
}
