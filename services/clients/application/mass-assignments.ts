import { Injectable } from '@nestjs/common';
import { massChangeRequested } from '../../../shared/contracts/events/clients.js';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError, keyReused } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { nobodyChosen, selectionChanged } from '../domain/errors.js';
import { type Assignment, columnsOf, type MassChange } from '../domain/mass-change.js';
import { type ClientSet, previewAssignment } from '../persistence/mass-change-preview.js';
import {
  findMassChange,
  findRequested,
  freezeClients,
  insertMassChange,
} from '../persistence/mass-changes.js';
import { viewPreview } from './mass-change-view.js';

export interface AssignmentRequest {
  assignment: Assignment;
  /** Of the preview that the person saw. */
  fingerprint: string;
  /** The same key never begins twice. */
  requestKey: string;
  principal: Principal;
  ip: string | null;
}

/** The way in which other domains, which know who was chosen, assign fields to many clients. */
@Injectable()
export class MassAssignments {
  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** What would become of each client now. */
  async preview(clients: ClientSet, assignment: Assignment) {
    return viewPreview(await previewAssignment(this.database, clients, columnsOf(assignment)));
  }

  /**
   * Writes down who and what; a worker does it. Whoever is not chosen now will not be changed, and who was chosen must
   * be who the person saw.
   * @throws `clients.selection-changed`, `clients.nobody-chosen`, `request.idempotency-key-reused`
   */
  start(clients: ClientSet, request: AssignmentRequest): Promise<MassChange> {
    const { principal, requestKey, ip } = request;
    const assigned = columnsOf(request.assignment);
    return this.transactor.run(async (tx) => {
      const now = this.clock.now();
      const id = await insertMassChange(tx, { assigned, undoes: null, principal, requestKey, now });
      if (id === undefined) return this.known(tx, request, assigned);
      const { total, fingerprint } = await freezeClients(tx, id, clients);
      if (fingerprint !== request.fingerprint) {
        throw new ApplicationError(selectionChanged, 'Revise los números nuevos y confirme otra vez.');
      }
      if (total === 0) throw new ApplicationError(nobodyChosen, 'Elija clientes en la lista.');
      await this.outbox.append(tx, massChangeRequested, { massChangeId: id });
      const detail = { fields: Object.keys(assigned), total };
      await this.audit.record(tx, {
        principal,
        action: 'clients.mass-change-requested',
        entity: 'mass-change',
        entityId: id,
        detail,
        ip,
      });
      return (await findMassChange(tx, id)) as MassChange;
    });
  }

  private async known(
    tx: Tx,
    { principal, requestKey }: AssignmentRequest,
    assigned: Record<string, unknown>,
  ): Promise<MassChange> {
    const known = await findRequested(tx, principal, requestKey);
    const isSame = known?.undoes === null && sameValues(known.assigned, assigned);
    if (isSame) return known;
    throw new ApplicationError(keyReused, 'Use una clave nueva para una asignación distinta.');
  }
}

/** jsonb keeps keys in an order of its own. */
function sameValues(
  left: Readonly<Record<string, unknown>>,
  right: Readonly<Record<string, unknown>>,
): boolean {
  const sorted = (values: object) =>
    JSON.stringify(Object.entries(values).sort(([a], [b]) => a.localeCompare(b)));
  return sorted(left) === sorted(right);
}
