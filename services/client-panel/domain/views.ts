import type { ClientFilter, SortCurrency } from './client-filter.js';

/** How the grid's columns stand: in this order, with these widths in pixels. */
export interface GridLayout {
  columns: readonly { id: string; width: number; hidden: boolean; pinned: boolean }[];
  density: 'compact' | 'comfortable';
}

/** What a person gives a view: a name and how the grid is to look. */
export interface ViewContent {
  name: string;
  /** Everybody sees it; otherwise its owner alone. */
  shared: boolean;
  filter: ClientFilter;
  sort: string;
  currency: SortCurrency;
  /** Null leaves the columns as each person has them. */
  layout: GridLayout | null;
}

export interface View extends ViewContent {
  id: string;
  ownerId: string;
  ownerName: string;
  /** Roles whose people begin with it. */
  defaultFor: string[];
  version: number;
}
