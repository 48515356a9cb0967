import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import { clientIdsAfter, refreshRows } from '../persistence/client-rows.js';
import { forgetLaterTurns, holdDay } from '../persistence/day-turns.js';
import {
  clearRebuildPosition,
  readRebuildPosition,
  type RebuildPosition,
  saveRebuildPosition,
} from '../persistence/rebuild-position.js';

const BATCH = 5_000;

export interface RebuildInput {
  restart?: boolean;
  onProgress?: (clients: number) => void;
}

export interface Rebuilt {
  clients: number;
  /** Rows that differed from their sources. */
  changed: number;
}

/**
 * Recomputes the whole read model in batches, while the system runs. Each batch is a transaction that also
 * writes down how far it came: one that was interrupted goes on from there.
 */
@Injectable()
export class RebuildRows {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly transactor: Transactor,
  ) {}

  /** `restart` begins anew where an interrupted rebuild would go on: after a change of what the rows hold. */
  async execute({ restart = false, onProgress = () => undefined }: RebuildInput = {}): Promise<Rebuilt> {
    await this.transactor.run(async (tx) => {
      await forgetLaterTurns(tx, this.clock.today());
      if (restart) await clearRebuildPosition(tx);
    });
    let position = await readRebuildPosition(this.database);
    for (;;) {
      const ids = await clientIdsAfter(this.database, position?.afterClient ?? null, BATCH);
      if (ids.length === 0) break;
      position = await this.rebuildBatch(ids, position);
      onProgress(position.clients);
    }
    await this.transactor.run(clearRebuildPosition);
    return { clients: position?.clients ?? 0, changed: position?.changed ?? 0 };
  }

  private rebuildBatch(ids: string[], before: RebuildPosition | undefined): Promise<RebuildPosition> {
    return this.transactor.run(async (tx) => {
      const changed = await refreshRows(tx, ids, await holdDay(tx, this.clock.today()));
      const position = {
        afterClient: ids.at(-1) as string,
        clients: (before?.clients ?? 0) + ids.length,
        changed: (before?.changed ?? 0) + changed,
      };
      await saveRebuildPosition(tx, position);
      return position;
    });
  }
}
