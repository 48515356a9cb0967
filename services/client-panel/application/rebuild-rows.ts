import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import {
  clientIdsAfter,
  differingRows,
  refreshRows,
  type RowDifference,
} from '../persistence/client-rows.js';

const BATCH = 5_000;

export interface Walk {
  clients: number;
  differences: RowDifference[];
}

/** Recomputes or checks the whole read model in batches, while the system runs. */
@Injectable()
export class RebuildRows {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly transactor: Transactor,
  ) {}

  /** Recomputes every row; gives how many clients there are and how many rows differed. */
  async rebuild(onProgress: (clients: number) => void): Promise<{ clients: number; changed: number }> {
    let changed = 0;
    const clients = await this.walk(onProgress, async (ids) => {
      changed += await this.transactor.run((tx) => refreshRows(tx, ids, this.clock.today()));
    });
    return { clients, changed };
  }

  /** Compares every row with a fresh computation and changes nothing. */
  async check(onProgress: (clients: number) => void): Promise<Walk> {
    const differences: RowDifference[] = [];
    const clients = await this.walk(onProgress, async (ids) => {
      differences.push(...(await differingRows(this.database, ids, this.clock.today())));
    });
    return { clients, differences };
  }

  private async walk(
    onProgress: (clients: number) => void,
    work: (ids: string[]) => Promise<void>,
  ): Promise<number> {
    let clients = 0;
    for (let after: string | null = null; ;) {
      const ids: string[] = await clientIdsAfter(this.database, after, BATCH);
      if (ids.length === 0) return clients;
      await work(ids);
      clients += ids.length;
      after = ids.at(-1) ?? null;
      onProgress(clients);
    }
  }
}
