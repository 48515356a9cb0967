import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { lastAdministrator } from '../domain/errors.js';

/** Changes that could leave nobody in charge run one after the other. Call first in the transaction. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.execute(`select pg_advisory_xact_lock(hashtext('access:administrators'))`);
}

/** Call after the change. @throws `access.last-administrator` when no active user may administer users any more. */
export async function requireAnAdministrator(tx: Tx): Promise<void> {
  const rows = await tx.query(
    `select 1 from access.users u
       join access.role_permissions p on p.role_key = u.role_key and p.permission = 'users'
      where u.disabled_at is null limit 1`,
  );
  if (rows.length > 0) return;
  throw new ApplicationError(lastAdministrator, 'Dé antes ese permiso a otra persona activa.');
}
