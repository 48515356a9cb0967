import { Injectable } from '@nestjs/common';
import { massChangeRequested } from '../../../shared/contracts/events/clients.js';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { massChangeNotUndoable } from '../domain/errors.js';
import { isUndoable, type MassChange } from '../domain/mass-change.js';
import {
  findMassChange,
  findRequested,
  freezeChanged,
  insertMassChange,
} from '../persistence/mass-changes.js';
import { requireMassChange } from './follow-mass-change.js';

export interface By {
  principal: Principal;
  requestKey: string;
  ip: string | null;
}

/** Takes a whole mass change back, by another one: of each client that it changed, the fields that are still as it left them. */
@Injectable()
export class UndoMassChange {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * @returns the undo, which a worker carries out; the one that there is, when its key was used before
   * @throws `clients.mass-change-not-found`, `clients.mass-change-not-undoable`
   */
  execute(id: string, by: By): Promise<MassChange> {
    const { principal, requestKey, ip } = by;
    return this.transactor.run(async (tx) => {
      const known = await findRequested(tx, principal, requestKey);
      if (known?.undoes === id) return known;
      const original = await requireMassChange(tx, id);
      const undo = known || !isUndoable(original) ? undefined : await this.insert(tx, original, by);
      const { total } = undo === undefined ? { total: 0 } : await freezeChanged(tx, undo, id);
      if (undo === undefined || total === 0) {
        throw new ApplicationError(
          massChangeNotUndoable,
          'Todavía no terminó, no cambió nada, o ya se deshizo.',
        );
      }
      await this.outbox.append(tx, massChangeRequested, { massChangeId: undo });
      await this.audit.record(tx, {
        principal,
        action: 'clients.mass-change-undone',
        entity: 'mass-change',
        entityId: undo,
        detail: { undoes: id },
        ip,
      });
      return (await findMassChange(tx, undo)) as MassChange;
    });
  }

  private insert(
    tx: Tx,
    { id, assigned }: MassChange,
    { principal, requestKey }: By,
  ): Promise<string | undefined> {
    return insertMassChange(tx, { assigned, undoes: id, principal, requestKey, now: this.clock.now() });
  }
}
