import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Queryable } from '../../platform/database/tx.js';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.js';
import type { Principal } from '../../platform/http/principal.js';
import { massChangeNotFound } from '../domain/errors.js';
import { type MassChange, type Outcome, OUTCOMES } from '../domain/mass-change.js';
import { readResults, type ResultPlace } from '../persistence/mass-change-results.js';
import { findMassChange, stopMassChange } from '../persistence/mass-changes.js';
import { viewResult } from './mass-change-view.js';

/** @throws `clients.mass-change-not-found` */
export async function requireMassChange(q: Queryable, id: string): Promise<MassChange> {
  const found = await findMassChange(q, id);
  if (!found) throw new ApplicationError(massChangeNotFound, 'Vuelva a la lista y elija clientes otra vez.');
  return found;
}

/** What people see of a mass change while it goes on and after it, and their way to stop it. */
@Injectable()
export class FollowMassChange {
  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws `clients.mass-change-not-found` */
  read(id: string): Promise<MassChange> {
    return requireMassChange(this.database, id);
  }

  /**
   * The batch that is being written is finished, none comes after it. One that has ended stays as it ended.
   * @throws `clients.mass-change-not-found`
   */
  stop(id: string, principal: Principal, ip: string | null): Promise<MassChange> {
    return this.transactor.run(async (tx) => {
      const { changed, total } = await requireMassChange(tx, id);
      if (await stopMassChange(tx, id, this.clock.now())) {
        await this.audit.record(tx, {
          principal,
          action: 'clients.mass-change-stopped',
          entity: 'mass-change',
          entityId: id,
          detail: { changed, total },
          ip,
        });
      }
      return requireMassChange(tx, id);
    });
  }

  /** @throws `clients.mass-change-not-found`, `request.invalid` for a cursor of another list */
  async results(id: string, query: { cursor?: string; outcome?: Outcome; limit: number }) {
    await requireMassChange(this.database, id);
    const { cursor, outcome, limit } = query;
    const after = cursor === undefined ? undefined : readCursor(cursor);
    const results = await readResults(this.database, id, { outcome, after, limit: limit + 1 });
    const page = results.slice(0, limit);
    const last = results.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map(viewResult),
      nextCursor: last ? encodeCursor([last.outcome, last.clientId]) : null,
    };
  }
}

const PLACE = z.tuple([z.enum(OUTCOMES), z.uuid()]);

function readCursor(cursor: string): ResultPlace {
  const parsed = PLACE.safeParse(decodeCursor(cursor, 2));
  if (parsed.success) return { outcome: parsed.data[0], clientId: parsed.data[1] };
  throw new ApplicationError(
    validationFailed,
    'El cursor es de otra lista: vuelva a pedir la primera página.',
    { errors: [{ pointer: '?cursor', code: 'invalid', detail: 'El formato no es válido.' }] },
  );
}
