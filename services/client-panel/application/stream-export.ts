import { Injectable, Logger } from '@nestjs/common';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Clock } from '../../platform/clock/clock.js';
import { copyAtOneMoment } from '../../platform/database/copy-at-one-moment.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Principal } from '../../platform/http/principal.js';
import type { TableRow } from '../../platform/tables/table.js';
import { tableFile } from '../../platform/tables/table-file.js';
import { parseSort } from '../domain/client-filter.js';
import type { ClientExport } from '../domain/export.js';
import { exportStatements } from '../persistence/export-sql.js';
import { beginExport, findExport, isFull, sweepExports } from '../persistence/exports.js';
import type { Statement } from '../persistence/statement.js';
import { alreadyFetched, exportsBusy, noSuchExport } from './export-problems.js';
import { requireExportRights } from './export-rights.js';
import { rowsShown, tableColumns } from './export-table.js';
import { ExportWatch } from './export-watch.js';
import { FilterResolver } from './filter-resolver.js';
import { ServiceTypeNames } from './service-type-names.js';

const SHEET_NAME = 'Clientes';
/** Names the connections in PostgreSQL's list of activity. */
export const EXPORT_CONNECTION = 'panel-export';
const LONGEST_DOWNLOAD = '6h';

/** Writes the file of an export to whoever fetches it, while its rows are read: once, and for its author alone. */
@Injectable()
export class StreamExport {
  private readonly logger = new Logger(StreamExport.name);

  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly filters: FilterResolver,
    private readonly serviceTypeNames: ServiceTypeNames,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the export, so that nobody else writes its file; `write` does, and never rejects: whoever fetches sees a
   * connection that breaks, whoever follows sees how it ended.
   * @throws `client-panel.export-not-found`, `client-panel.export-fetched`, `client-panel.exports-busy`, and what
   * `requireExportRights` throws, should rights have been lost since
   */
  async execute(id: string, principal: Principal) {
    const export_ = await findExport(this.database, id, principal.id);
    if (!export_) throw noSuchExport();
    requireExportRights(principal, export_);
    const selection = await this.filters.resolveSelection(export_.selection);
    const sort = parseSort(export_.sort, export_.currency);
    await this.begin(id);
    const statements = exportStatements(selection, sort, export_.columns);
    return {
      format: export_.format,
      name: `clientes-${this.clock.today()}.${export_.format}`,
      write: (out: Writable) => this.write(export_, statements, out),
    };
  }

  private async begin(id: string): Promise<void> {
    await sweepExports(this.database, this.clock.now());
    await this.transactor.run(async (tx) => {
      if (await isFull(tx)) throw exportsBusy();
      if (!(await beginExport(tx, id, this.clock.now()))) throw alreadyFetched();
    });
  }

  private async write(export_: ClientExport, statements: readonly Statement[], out: Writable): Promise<void> {
    const watch = new ExportWatch(this.database, this.clock, export_.id, out);
    try {
      const batches = this.rows(export_, statements, watch);
      const columns = tableColumns(export_.columns);
      const file = tableFile(export_.format, columns, batches, SHEET_NAME);
      await pipeline(watch.handOver(file), out);
      await watch.end('done');
    } catch {
      // The error itself may only say that the connection broke, which is how a failure ends too.
      const { failure } = watch;
      if (failure) this.logger.error({ msg: 'export failed', exportId: export_.id, err: failure });
      await watch.end(failure ? 'failed' : 'cancelled');
    }
  }

  private async *rows(
    { columns }: ClientExport,
    statements: readonly Statement[],
    watch: ExportWatch,
  ): AsyncGenerator<readonly TableRow[]> {
    const view = { names: await this.serviceTypeNames.read(), today: this.clock.today() };
    const shown = rowsShown(columns, view);
    const options = { name: EXPORT_CONNECTION, atMost: LONGEST_DOWNLOAD, signal: watch.signal };
    for await (const rows of copyAtOneMoment(this.database, statements, options)) {
      watch.progress.rows += rows.length;
      yield shown(rows);
    }
  }
}
