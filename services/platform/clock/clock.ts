import { Inject, Injectable } from '@nestjs/common';
import { type BaseConfig, CONFIG } from '../config/config.js';

/** A calendar day `yyyy-mm-dd`. Business days are days of America/Argentina/Buenos_Aires. */
export type IsoDay = string;

export const BUENOS_AIRES = 'America/Argentina/Buenos_Aires';

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: BUENOS_AIRES,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const unitMilliseconds: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The Buenos Aires calendar day of an instant. */
export function buenosAiresDay(instant: Date): IsoDay {
  return dayFormat.format(instant);
}

/** The day `days` after `day` (negative: before). Pure calendar arithmetic, no zone involved. */
export function addDays(day: IsoDay, days: number): IsoDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Milliseconds of a `CLOCK_OFFSET` such as `+36h`, `-90s`, `2d`. */
export function parseOffset(offset: string | undefined): number {
  if (!offset) return 0;
  return Number(offset.slice(0, -1)) * (unitMilliseconds[offset.slice(-1)] ?? 0);
}

/**
 * The only source of "now" and "today". No business rule reads the system's or the database's clock,
 * so that a test can stand at any midnight.
 */
@Injectable()
export class Clock {
  private readonly offset: number;

  constructor(@Inject(CONFIG) config: Pick<BaseConfig, 'CLOCK_OFFSET'>) {
    this.offset = parseOffset(config.CLOCK_OFFSET);
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Today in Buenos Aires. */
  today(): IsoDay {
    return buenosAiresDay(this.now());
  }
}
