import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Principal } from '../../platform/http/principal.js';
import type { ClientExport } from '../domain/export.js';
import { cancelExport, findExport, sweepExports } from '../persistence/exports.js';
import { noSuchExport } from './export-problems.js';

/** What a person sees of an export while it goes on, and their way to stop it. */
@Injectable()
export class FollowExport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws `client-panel.export-not-found`, also for what is somebody else's */
  async read(id: string, principal: Principal): Promise<ClientExport> {
    await sweepExports(this.database, this.clock.now());
    const found = await findExport(this.database, id, principal.id);
    if (!found) throw noSuchExport();
    return found;
  }

  /**
   * Whichever process writes the file notices within about a second. One that has ended stays as it ended.
   * @throws `client-panel.export-not-found`
   */
  async cancel(id: string, principal: Principal): Promise<void> {
    if (!(await findExport(this.database, id, principal.id))) throw noSuchExport();
    await cancelExport(this.database, id, this.clock.now());
  }
}
