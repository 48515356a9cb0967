import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { conflictWith } from '../../platform/http/versions.js';
import { holidayNotFound } from '../domain/errors.js';
import type { Holiday } from '../domain/national-holidays.js';
import {
  addHolidays,
  deleteHoliday,
  lockHoliday,
  type StoredHoliday,
  updateHoliday,
} from '../persistence/holiday-store.js';

/** Who changes a holiday, from where, and which version they saw; 0 for a day that was none. */
export interface HolidayChange {
  readonly version: number;
  readonly principal: Principal;
  readonly ip: string | null;
}

/** Adds, renames and removes holidays; each change is audited. */
@Injectable()
export class KeepHolidays {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws `company.holiday-not-found` when the one seen was removed, `request.version-conflict` */
  save(change: HolidayChange, holiday: Holiday): Promise<StoredHoliday> {
    return this.transactor.run(async (tx) => {
      const before = await lockHoliday(tx, holiday.day);
      if (before && isSame(before, holiday)) return before;
      if ((before?.version ?? 0) !== change.version) throw other(before);
      const now = this.clock.now();
      if (before) await updateHoliday(tx, holiday, now);
      // Somebody else added the day in this very moment: it is there now, and can be compared.
      else if ((await addHolidays(tx, [holiday], now)) === 0) throw other(await lockHoliday(tx, holiday.day));
      await this.tell(tx, change, {
        action: 'company.holiday-saved',
        day: holiday.day,
        detail: { before, after: holiday },
      });
      return { ...holiday, version: change.version + 1 };
    });
  }

  /** @throws `company.holiday-not-found`, `request.version-conflict` */
  remove(change: HolidayChange, day: string): Promise<void> {
    return this.transactor.run(async (tx) => {
      const before = await lockHoliday(tx, day);
      if (before?.version !== change.version) throw other(before);
      await deleteHoliday(tx, day);
      await this.tell(tx, change, { action: 'company.holiday-removed', day, detail: { before } });
    });
  }

  private tell(
    tx: Tx,
    { principal, ip }: HolidayChange,
    { action, day, detail }: { action: string; day: string; detail: Record<string, unknown> },
  ): Promise<void> {
    return this.audit.record(tx, { principal, action, entity: 'holiday', entityId: day, detail, ip });
  }
}

function isSame(before: Holiday, { name, source }: Holiday): boolean {
  return before.name === name && before.source === source;
}

/** What to answer when a day is not as it was seen. */
function other(stored: StoredHoliday | undefined): ApplicationError {
  return stored ? conflictWith(stored.version, stored) : notFound();
}

export function notFound(): ApplicationError {
  return new ApplicationError(holidayNotFound, 'Vea los feriados de ese año.');
}
