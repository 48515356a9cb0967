import type { IconName } from '@panel/ui-kit';
import type { ClientSelection } from './api';
import type { GridFilter } from './filter';
import { openExport } from './open-export';
import { openMassChange } from './open-mass-change';
import type { GridSort } from './sort';
import { TEXTS } from './texts';

/** What an action knows of the list beside who is chosen. */
export interface SelectionContext {
  filter: GridFilter;
  sort: GridSort;
  /** Ids of the columns in sight, in their order. */
  columns: readonly string[];
  /** How many clients are chosen; `undefined` while they are being counted. */
  count: number | undefined;
}

/** Something that can be done with the chosen clients. */
export interface SelectionAction {
  id: string;
  label: string;
  icon: IconName;
  /** Without it, the action is not offered. */
  permission?: string;
  /** Does it from the list, once somebody is chosen. */
  key?: string;
  run(selection: ClientSelection, context: SelectionContext): void;
}

/** What the foot of the list offers once somebody is chosen, in this order. */
export const SELECTION_ACTIONS: readonly SelectionAction[] = [
  {
    id: 'assign',
    label: TEXTS.selection.assign,
    icon: 'edit',
    permission: 'clients.write',
    key: 'a',
    run: openMassChange,
  },
  {
    id: 'export',
    label: TEXTS.selection.export,
    icon: 'download',
    permission: 'export',
    run: openExport,
  },
];
