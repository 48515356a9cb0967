import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import type { ClientSort } from '../domain/client-filter.js';
import { figuresForbidden } from '../domain/errors.js';

/** Whether a person may see balances and other amounts. */
export function seesFigures(principal: Principal): boolean {
  return principal.permissions.has('accounts.figures');
}

/** Whether a person may see the state of the account: credit state, days overdue. */
export function seesAccounts(principal: Principal): boolean {
  return principal.permissions.has('accounts.read');
}

/** @throws `client-panel.figures-forbidden` when the order itself would tell what the person may not see */
export function requireFiguresFor({ key }: ClientSort, principal: Principal): void {
  const allowed =
    key === 'balance' || key === 'overdue'
      ? seesFigures(principal)
      : key !== 'days-overdue' || seesAccounts(principal);
  if (allowed) return;
  throw new ApplicationError(
    figuresForbidden,
    'Ordene por otra columna, o pida el permiso para ver importes.',
  );
}
