import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { ClientExport, ExportRequest } from '../domain/export.js';
import { insertExport, isFull, sweepExports } from '../persistence/exports.js';
import { countSelection } from '../persistence/totals-reader.js';
import { requireExportRights } from './export-rights.js';
import { exportsBusy } from './export-problems.js';
import { FilterResolver } from './filter-resolver.js';
import type { By } from './keep-views.js';

/** Takes down that a person wants a file of clients; its rows are read when it is fetched. */
@Injectable()
export class CreateExport {
  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly filters: FilterResolver,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws what `requireExportRights` throws; `client-panel.exports-busy` while too many files are being written */
  async execute(request: ExportRequest, { principal, ip }: By): Promise<ClientExport> {
    requireExportRights(principal, request);
    const selection = await this.filters.resolveSelection(request.selection);
    const total = await countSelection(this.database, selection);
    await sweepExports(this.database, this.clock.now());
    return this.transactor.run(async (tx) => {
      if (await isFull(tx)) throw exportsBusy();
      const created = await insertExport(tx, { ...request, ownerId: principal.id, total }, this.clock.now());
      await this.audit.record(tx, {
        principal,
        action: 'client-panel.export-requested',
        entity: 'export',
        entityId: created.id,
        detail: { ...request, total },
        ip,
      });
      return created;
    });
  }
}
