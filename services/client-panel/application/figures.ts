import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { type ClientSort, needsFigures } from '../domain/client-filter.js';
import { figuresForbidden } from '../domain/errors.js';

/** Whether a person may see balances and other amounts. */
export function seesFigures(principal: Principal): boolean {
  return principal.permissions.has('accounts.figures');
}

/** @throws `client-panel.figures-forbidden` when the order itself would tell figures */
export function requireFiguresFor(sort: ClientSort, principal: Principal): void {
  if (!needsFigures(sort) || seesFigures(principal)) return;
  throw new ApplicationError(
    figuresForbidden,
    'Ordene por otra columna, o pida el permiso para ver importes.',
  );
}
