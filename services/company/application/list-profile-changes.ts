import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../platform/database/database.js';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.js';
import type { ProfileVersion } from '../domain/profile.js';
import { changedFields } from '../domain/profile-changes.js';
import { readVersions } from '../persistence/profile-store.js';

/** Lists who changed what of the profile, newest first. */
@Injectable()
export class ListProfileChanges {
  constructor(private readonly database: Database) {}

  /** @throws `request.invalid` for a cursor of another list */
  async execute({ cursor, limit }: { cursor?: string; limit: number }) {
    const before = cursor === undefined ? undefined : readCursor(cursor);
    // One more than the page: what the oldest of it changed is known by the version before.
    const versions = await readVersions(this.database, { before, limit: limit + 1 });
    const page = versions.slice(0, limit);
    const last = versions.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map((version, i) => viewChange(version, versions[i + 1])),
      nextCursor: last ? encodeCursor([last.version]) : null,
    };
  }
}

function viewChange(after: ProfileVersion, before: ProfileVersion | undefined) {
  const { version, changedAt, author } = after;
  return { version, changedAt: changedAt.toISOString(), author, changes: changedFields(before, after) };
}

function readCursor(cursor: string): number {
  const parsed = z.int32().safeParse(decodeCursor(cursor, 1)[0]);
  if (parsed.success) return parsed.data;
  throw new ApplicationError(
    validationFailed,
    'El cursor es de otra lista: vuelva a pedir la primera página.',
    { errors: [{ pointer: '?cursor', code: 'invalid', detail: 'El formato no es válido.' }] },
  );
}
