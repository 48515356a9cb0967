import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { LiveUpdates } from '../../platform/live/live-updates.js';
import type { ClientSort } from '../domain/client-filter.js';
import type { GridFilter } from '../persistence/filter-sql.js';
import type { PageStart } from '../persistence/grid-reader.js';
import { readRowMarks, type RowMarks, startAt } from '../persistence/row-marks.js';

/** Rows before this one are skipped faster than marks are found. */
const FAR = 5000;
/** A change that nobody told of, because the queue was down, is noticed after this. */
const KEEP_MILLISECONDS = 30_000;
/** Lists remembered; each takes about 100 kB at a million clients. */
const MOST = 200;

interface Known {
  marks: Promise<RowMarks>;
  until: number;
}

/**
 * Finds rows far down a list: a database can only count its way there, so it does that once for each list. What is known
 * is forgotten when the grid changes, before open screens hear of it and ask again.
 */
@Injectable()
export class FarRows implements OnApplicationBootstrap {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly database: Database,
    private readonly live: LiveUpdates,
  ) {}

  onApplicationBootstrap() {
    // Not awaited: the API serves reads while the queue is down.
    void this.live
      .subscribe((changes) => {
        if (changes.some(({ topic }) => topic === 'grid')) this.known.clear();
      })
      .catch(() => undefined);
  }

  /** Where the page begins whose first row has the number `at`, from 0. */
  async startOf(filter: GridFilter, sort: ClientSort, at: number): Promise<PageStart> {
    return at < FAR ? { at } : startAt(await this.marksOf(filter, sort), at);
  }

  private async marksOf(filter: GridFilter, sort: ClientSort): Promise<RowMarks> {
    const list = JSON.stringify([filter, sort]);
    // The machine's own clock: this is about elapsed time, not about a business day.
    const now = Date.now();
    let known = this.known.get(list);
    if (!known || known.until < now) {
      this.forget(now);
      known = { marks: readRowMarks(this.database, filter, sort), until: now + KEEP_MILLISECONDS };
      this.known.set(list, known);
    }
    try {
      return await known.marks;
    } catch (error) {
      this.known.delete(list);
      throw error;
    }
  }

  /** Makes room: what is too old, and the oldest when there is none. */
  private forget(now: number): void {
    for (const [list, { until }] of this.known) {
      if (until < now || this.known.size >= MOST) this.known.delete(list);
    }
  }
}
