import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../platform/database/database.js';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.js';
import { changedFields, type ClientChange } from '../domain/client-change.js';
import type { ClientField } from '../domain/client-fields.js';
import { readChanges } from '../persistence/change-reader.js';
import { ClientsFacade } from './clients-facade.js';

export interface ChangesQuery {
  cursor?: string;
  limit: number;
  /** Only changes that touched it. */
  field?: ClientField;
}

/** Lists what happened to a client's record, newest first. */
@Injectable()
export class ListChanges {
  constructor(
    private readonly database: Database,
    private readonly clients: ClientsFacade,
  ) {}

  /** @throws `clients.not-found`, `request.invalid` for a cursor of another list */
  async execute(code: string, { cursor, limit, field }: ChangesQuery) {
    const { id } = await this.clients.requireByCode(this.database, code);
    const before = cursor === undefined ? undefined : readCursor(cursor);
    const changes = await readChanges(this.database, id, { before, field, limit: limit + 1 });
    const page = changes.slice(0, limit);
    const last = changes.length > limit ? page.at(-1) : undefined;
    return { items: page.map(viewChange), nextCursor: last ? encodeCursor([last.id]) : null };
  }
}

function viewChange(change: ClientChange) {
  const { id, kind, occurredAt, authorKind, authorName, reason, undoes, undoneBy, undoable } = change;
  return {
    id,
    kind,
    occurredAt: occurredAt.toISOString(),
    author: { kind: authorKind, name: authorName },
    reason,
    undoes,
    undoneBy,
    undoable,
    fields: changedFields(change),
  };
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
