import type { IsoDay } from '../../platform/clock/clock.js';

const DAY = 86_400_000;

/** Calendar days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
}

/** Days past due on `day`; due that very day is not overdue. */
export function daysOverdue(dueOn: IsoDay, day: IsoDay): number {
  return Math.max(0, daysBetween(dueOn, day));
}
