import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Principal } from '../../platform/http/principal.js';
import { nationalHolidays } from '../domain/national-holidays.js';
import { addHolidays, readHolidays, type StoredHoliday } from '../persistence/holiday-store.js';

/** Adds what the law fixes for a year; days that are holidays already stay as they are. */
@Injectable()
export class AddNationalHolidays {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @returns every holiday of the year */
  execute(
    year: number,
    by: { principal: Principal | 'system'; ip: string | null },
  ): Promise<StoredHoliday[]> {
    return this.transactor.run(async (tx) => {
      const added = await addHolidays(tx, nationalHolidays(year), this.clock.now());
      const action = 'company.holidays-added';
      if (added > 0) {
        await this.audit.record(tx, {
          ...by,
          action,
          entity: 'holidays',
          entityId: String(year),
          detail: { added },
        });
      }
      return readHolidays(tx, year);
    });
  }
}
