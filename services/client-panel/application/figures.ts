import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import type { ClientFilter, ClientSort } from '../domain/client-filter.js';
import { figuresForbidden } from '../domain/errors.js';

/** Whether a person may see balances and other amounts. */
export function seesFigures(principal: Principal): boolean {
  return principal.permissions.has('accounts.figures');
}

/** Whether a person may see the state of the account: credit state, days overdue. */
export function seesAccounts(principal: Principal): boolean {
  return principal.permissions.has('accounts.read');
}

/** Whether neither the filter nor the order tells what the person may not see. */
export function maySee(principal: Principal, filter: ClientFilter, sort?: ClientSort): boolean {
  const needsFigures = filter.overdueIn.length > 0 || sort?.key === 'balance' || sort?.key === 'overdue';
  const needsAccounts =
    filter.creditStates.length > 0 || sort?.key === 'days-overdue' || sort?.key === 'credit-state';
  return (!needsFigures || seesFigures(principal)) && (!needsAccounts || seesAccounts(principal));
}

/** @throws `client-panel.figures-forbidden` when the filter or the order would tell what the person may not see */
export function requireSight(principal: Principal, filter: ClientFilter, sort?: ClientSort): void {
  if (maySee(principal, filter, sort)) return;
  throw new ApplicationError(
    figuresForbidden,
    'Filtre y ordene por otras columnas, o pida el permiso para ver la cuenta corriente.',
  );
}
