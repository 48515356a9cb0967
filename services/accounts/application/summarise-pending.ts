import { Injectable } from '@nestjs/common';
import type { IsoDay } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Currency } from '../../platform/http/money.js';
import { type PendingSummaryRow, readPendingSummary } from '../persistence/open-item-reader.js';

/** What the whole company is owed in one currency as of a day. */
@Injectable()
export class SummarisePending {
  constructor(private readonly database: Database) {}

  execute(asOf: IsoDay, currency: Currency): Promise<PendingSummaryRow> {
    return readPendingSummary(this.database, asOf, currency);
  }
}
