import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/tx.js';

export interface ImportState {
  origin: string;
  /** An import is writing right now: figures may be in between. */
  inProgress: boolean;
  /** When the data of the last finished import was true, if its source said so; otherwise when it was imported. */
  dataAsOf: Date | null;
}

/** What the rest of the product may know of imports. */
@Injectable()
export class DesktopSyncFacade {
  /** One entry per origin that data was imported from. */
  async importStates(db: Queryable): Promise<ImportState[]> {
    const rows = await db.query<{ origin: string; in_progress: boolean; data_as_of: Date | null }>(
      `select origin, bool_or(state = 'running') as in_progress,
              (array_agg(coalesce(data_as_of, finished_at) order by number desc)
                filter (where state = 'completed'))[1] as data_as_of
         from desktop_sync.import_runs group by origin order by origin`,
    );
    return rows.map((row) => ({ origin: row.origin, inProgress: row.in_progress, dataAsOf: row.data_as_of }));
  }

  /** Whether an import of this name ever finished. */
  async wasImported(db: Queryable, sourceName: string): Promise<boolean> {
    const rows = await db.query(
      `select from desktop_sync.import_runs where source_name = $1 and state = 'completed' limit 1`,
      [sourceName],
    );
    return rows.length > 0;
  }
}
