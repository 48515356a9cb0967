import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { conflictWith } from '../../platform/http/versions.js';
import { viewNameTaken, viewNotFound, viewNotYours } from '../domain/errors.js';
import type { View } from '../domain/views.js';
import { lockView } from '../persistence/views.js';

/** Whether a person may choose with which view a role begins, and keep the shared views of others in order. */
export function setsDefaults(principal: Principal): boolean {
  return principal.permissions.has('catalogues.write');
}

/** Whether a person may change or delete a view. */
export function mayKeep(principal: Principal, view: Pick<View, 'ownerId' | 'shared'>): boolean {
  return view.ownerId === principal.id || (view.shared && setsDefaults(principal));
}

/**
 * Holds the view that somebody is about to change, at the version that they saw.
 * @throws `client-panel.view-not-found`, also for what is somebody else's alone; `client-panel.view-not-yours`,
 * `request.version-conflict`
 */
export async function lockViewAt(tx: Tx, id: string, version: number, principal: Principal): Promise<View> {
  const view = await lockView(tx, id);
  if (!view || (!view.shared && view.ownerId !== principal.id)) {
    throw new ApplicationError(viewNotFound, 'Elija otra vista de la lista.');
  }
  if (!mayKeep(principal, view)) {
    throw new ApplicationError(viewNotYours, 'Guárdela con otro nombre para tener la suya.');
  }
  if (view.version !== version) throw conflictWith(view.version, view);
  return view;
}

export function nameTaken(): ApplicationError {
  return new ApplicationError(viewNameTaken, 'Elija otro nombre, o cambie la vista que ya lo tiene.', {
    errors: [{ pointer: '/name', code: 'taken', detail: 'Ya tiene una vista con este nombre.' }],
  });
}
