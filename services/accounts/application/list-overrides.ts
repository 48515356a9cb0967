import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClientsFacade } from '../../clients/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.js';
import { readOverrides } from '../persistence/overrides.js';
import { viewOverride } from './override-view.js';

/** Every override that a client ever had, newest first. */
@Injectable()
export class ListOverrides {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly clients: ClientsFacade,
  ) {}

  /** @throws `clients.not-found`, `request.invalid` for a cursor of another list */
  async execute(code: string, { cursor, limit }: { cursor?: string; limit: number }) {
    const { id } = await this.clients.requireByCode(this.database, code);
    const before = cursor === undefined ? undefined : readCursor(cursor);
    const overrides = await readOverrides(this.database, id, { before, limit: limit + 1 });
    const page = overrides.slice(0, limit);
    const last = overrides.length > limit ? page.at(-1) : undefined;
    const today = this.clock.today();
    return {
      items: page.map((override) => viewOverride(override, today)),
      nextCursor: last ? encodeCursor([last.id]) : null,
    };
  }
}

function readCursor(cursor: string): string {
  const parsed = z.uuid().safeParse(decodeCursor(cursor, 1)[0]);
  if (parsed.success) return parsed.data;
  throw new ApplicationError(
    validationFailed,
    'El cursor es de otra lista: vuelva a pedir la primera página.',
    { errors: [{ pointer: '?cursor', code: 'invalid', detail: 'El formato no es válido.' }] },
  );
}
