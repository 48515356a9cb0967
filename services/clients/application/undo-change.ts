import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { changedFields } from '../domain/client-change.js';
import type { ClientValues } from '../domain/client-fields.js';
import { changeNotFound, changeNotUndoable } from '../domain/errors.js';
import { readChange } from '../persistence/change-reader.js';
import type { ClientRecord } from '../persistence/client-reader.js';
import { ChangeClient, type ChangeRequest } from './change-client.js';
import type { ChangedClient } from './client-view.js';

/**
 * Takes a person's change back, by a new change: each of its fields gets the value it had, unless somebody changed one of
 * them since. What was undone can be undone again.
 */
@Injectable()
export class UndoChange {
  constructor(private readonly changeClient: ChangeClient) {}

  /** @throws `clients.change-not-found`, `clients.change-not-undoable`, and as `ChangeClient` */
  execute(request: ChangeRequest, changeId: string): Promise<ChangedClient> {
    const decide = ({ id }: ClientRecord, tx: Tx) => valuesBefore(tx, id, changeId);
    return this.changeClient.execute(request, { kind: 'undone', undoes: changeId, decide });
  }
}

async function valuesBefore(tx: Tx, clientId: string, changeId: string): Promise<Partial<ClientValues>> {
  const change = await readChange(tx, clientId, changeId);
  if (!change) throw new ApplicationError(changeNotFound, 'Vuelva a abrir el historial del cliente.');
  if (!change.undoable) {
    throw new ApplicationError(
      changeNotUndoable,
      'Ya se deshizo, no lo hizo una persona, o alguien cambió después los mismos datos. Corríjalos en la ficha.',
    );
  }
  return Object.fromEntries(changedFields(change).map(({ field, before }) => [field, before]));
}
