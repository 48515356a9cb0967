import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import {
  clientIdsAfter,
  differingRows,
  type RowDifference,
  sampleClientIds,
} from '../persistence/client-rows.js';
import { TurnOfDay } from './turn-of-day.js';

const BATCH = 5_000;

export interface Checked {
  clients: number;
  differences: RowDifference[];
}

/** Compares the read model with a fresh computation from its sources, and changes nothing. */
@Injectable()
export class CheckRows {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly turnOfDay: TurnOfDay,
  ) {}

  /** Every row, or those of `sample` clients chosen at random. */
  async execute({ sample, onProgress = () => undefined }: CheckInput = {}): Promise<Checked> {
    await this.turnOfDay.ensure();
    const differences: RowDifference[] = [];
    let clients = 0;
    for await (const ids of this.batches(sample)) {
      differences.push(...(await differingRows(this.database, ids, this.clock.today())));
      clients += ids.length;
      onProgress(clients);
    }
    return { clients, differences };
  }

  private async *batches(sample: number | undefined): AsyncGenerator<string[]> {
    if (sample !== undefined) {
      const ids = await sampleClientIds(this.database, sample);
      for (let start = 0; start < ids.length; start += BATCH) yield ids.slice(start, start + BATCH);
      return;
    }
    for (let after: string | null = null; ;) {
      const ids: string[] = await clientIdsAfter(this.database, after, BATCH);
      if (ids.length === 0) return;
      yield ids;
      after = ids.at(-1) ?? null;
    }
  }
}

export interface CheckInput {
  sample?: number;
  onProgress?: (clients: number) => void;
}
