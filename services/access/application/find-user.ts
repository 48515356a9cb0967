import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { roleNotFound, userNotFound } from '../domain/errors.js';
import { User } from '../persistence/user.entity.js';

/** The user's row, locked until the transaction ends. @throws `access.user-not-found` */
export async function lockUser(tx: Tx, id: string): Promise<User> {
  const user = await tx.manager.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (user) return user;
  throw new ApplicationError(userNotFound, 'Vuelva a la lista y elija uno.');
}

/** @throws `access.role-not-found` */
export async function requireRole(tx: Tx, key: string): Promise<void> {
  const rows = await tx.query(`select 1 from access.roles where key = $1`, [key]);
  if (rows.length === 0) throw new ApplicationError(roleNotFound, 'Elija un rol de la lista.');
}

export async function endSessions(tx: Tx, userId: string): Promise<number> {
  return tx.execute(`delete from access.sessions where user_id = $1`, [userId]);
}
