import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { ClientFacts, type ClientFactsListener } from '../../platform/facts/client-facts.js';
import { refreshRows } from '../persistence/client-rows.js';
import { holdDay } from '../persistence/day-turns.js';

/** Keeps the grid's rows in the very transactions that change what they show. */
@Injectable()
export class KeepClientRows implements ClientFactsListener, OnModuleInit {
  constructor(
    private readonly facts: ClientFacts,
    private readonly clock: Clock,
  ) {}

  onModuleInit() {
    this.facts.register(this);
  }

  async clientsChanged(tx: Tx, clientIds: readonly string[]): Promise<void> {
    await refreshRows(tx, clientIds, await holdDay(tx, this.clock.today()));
  }
}
