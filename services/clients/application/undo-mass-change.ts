import { Injectable } from '@nestjs/common';
import { massChangeRequested } from '../../../shared/contracts/events/clients.js';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { massChangeNotUndoable } from '../domain/errors.js';
import { isUndoable, type MassChange } from '../domain/mass-change.js';
import {
  findMassChange,
  findRequested,
  freezeClients,
  insertMassChange,
} from '../persistence/mass-changes.js';
import { requireMassChange } from './follow-mass-change.js';

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
  execute(
    id: string,
    { principal, requestKey, ip }: { principal: Principal; requestKey: string; ip: string | null },
  ): Promise<MassChange> {
    return this.transactor.run(async (tx) => {
      const known = await findRequested(tx, principal, requestKey);
      if (known?.undoes === id) return known;
      const original = await requireMassChange(tx, id);
      const now = this.clock.now();
      const { assigned } = original;
      const undo =
        known || !isUndoable(original)
          ? undefined
          : await insertMassChange(tx, { assigned, undoes: id, principal, requestKey, now });
      if (undo === undefined) {
        throw new ApplicationError(
          massChangeNotUndoable,
          'Todavía no terminó, no cambió nada, o ya se deshizo.',
        );
      }
      await freezeClients(tx, undo, {
        text: `select client_id from clients.mass_change_results where mass_change_id = $1 and outcome = 'changed'`,
        values: [id],
      });
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
}
