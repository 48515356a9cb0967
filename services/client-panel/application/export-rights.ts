import { ApplicationError, forbidden } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { NO_FILTER, parseSort } from '../domain/client-filter.js';
import { figuresForbidden } from '../domain/errors.js';
import type { ExportRequest } from '../domain/export.js';
import { isAccountState, isFigure } from '../domain/export-columns.js';
import { requireSight, seesAccounts, seesFigures } from './figures.js';

/**
 * A file may hold no more than its reader sees in the grid.
 * @throws `access.forbidden` without the list of clients itself; `client-panel.figures-forbidden` when columns, filter
 * or order would tell what the person may not see
 */
export function requireExportRights(principal: Principal, request: ExportRequest): void {
  const { selection, sort, currency, columns } = request;
  if (!principal.permissions.has('clients.read')) {
    throw new ApplicationError(
      forbidden,
      'Pida el permiso para ver clientes a quien administra los usuarios.',
    );
  }
  const filter = selection.kind === 'all' ? selection.filter : NO_FILTER;
  requireSight(principal, filter, parseSort(sort, currency));
  const hidden =
    (columns.some(isFigure) && !seesFigures(principal)) ||
    (columns.some(isAccountState) && !seesAccounts(principal));
  if (hidden) {
    throw new ApplicationError(
      figuresForbidden,
      'Quite las columnas de la cuenta corriente, o pida el permiso para verla.',
    );
  }
}
