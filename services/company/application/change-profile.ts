import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { conflictWith } from '../../platform/http/versions.js';
import { profileMissing } from '../domain/errors.js';
import type { ProfileVersion } from '../domain/profile.js';
import { changedFields, type ProfileState } from '../domain/profile-changes.js';
import { appendVersion, readProfile } from '../persistence/profile-store.js';
import { viewProfile } from './profile-view.js';

/** Who changes the profile, from where, and which version they saw; 0 while there is none. */
export interface ProfileChange {
  readonly version: number;
  readonly principal: Principal | 'system';
  readonly ip: string | null;
}

/** The one way in which the profile changes: each change is a version of its own, and audited with its values. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Writes what `decide` makes of the profile; nothing when it is so already.
   * @throws `request.version-conflict` with the present profile
   */
  execute(
    change: ProfileChange,
    decide: (current: ProfileVersion | undefined, tx: Tx) => ProfileState | Promise<ProfileState>,
  ): Promise<ProfileVersion> {
    return this.transactor.run(async (tx) => {
      const current = await readProfile(tx);
      const next = await decide(current, tx);
      // Who asks for what is already so is served, also when it became so meanwhile.
      if (current && changedFields(current, next).length === 0) return current;
      if ((current?.version ?? 0) !== change.version) throw conflict(current);
      const version = change.version + 1;
      const note = { author: authorOf(change.principal), now: this.clock.now() };
      if (!(await appendVersion(tx, version, next, note))) throw conflict(await readProfile(tx));
      await this.tell(tx, change, { version, changes: changedFields(current, next) });
      return { version, ...next, changedAt: note.now, author: note.author };
    });
  }

  private tell(tx: Tx, { principal, ip }: ProfileChange, detail: Record<string, unknown>): Promise<void> {
    return this.audit.record(tx, {
      principal,
      action: 'company.profile-changed',
      entity: 'company-profile',
      entityId: null,
      detail,
      ip,
    });
  }
}

function conflict(current: ProfileVersion | undefined): ApplicationError {
  if (current) return conflictWith(current.version, viewProfile(current));
  return new ApplicationError(profileMissing, 'Guarde primero los datos de la empresa.');
}

function authorOf(principal: Principal | 'system') {
  if (principal === 'system') return { kind: principal, id: null, name: null };
  return { kind: principal.kind, id: principal.id, name: principal.name };
}
