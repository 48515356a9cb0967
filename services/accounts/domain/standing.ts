import type { IsoDay } from '../../platform/clock/clock.js';
import { daysOverdue } from './days.js';
import type { OpenItem } from './ageing.js';

/** How something pending stands: past its due date, not yet, or a credit that waits to be applied. */
export const STANDINGS = ['overdue', 'not-due', 'on-account'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf({ side, dueOn }: Pick<OpenItem, 'side' | 'dueOn'>, day: IsoDay): Standing {
  if (side === 'credit') return 'on-account';
  return daysOverdue(dueOn, day) > 0 ? 'overdue' : 'not-due';
}
