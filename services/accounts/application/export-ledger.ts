import { Injectable, Logger } from '@nestjs/common';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Audit } from '../../access/public.js';
import { ClientsFacade } from '../../clients/public.js';
import type { IsoDay } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { csvFile } from '../../platform/tables/csv.js';
import type { TableRow } from '../../platform/tables/table.js';
import { xlsxFile } from '../../platform/tables/xlsx.js';
import { exportsBusy, figuresForbidden } from '../domain/errors.js';
import type { ExportFormat, LedgerView } from '../domain/export.js';
import type { Scope } from '../domain/scope.js';
import type { Standing } from '../domain/standing.js';
import { readScope } from '../persistence/account-scope.js';
import { copyMovements, copyOpenItems } from '../persistence/export-reader.js';
import type { LedgerFilter } from '../persistence/ledger-filter.js';
import { type MovementRange, readMovementTotals } from '../persistence/movement-reader.js';
import { LEDGER_COLUMNS, movementRow, openingRow, pendingRow } from './export-table.js';

/** Each holds a connection of its own until the last row is with whoever asked. */
const MOST_AT_ONCE = 4;
const RETRY_SECONDS = '5';

const NAMES: Readonly<Record<LedgerView, string>> = { pending: 'pendientes', movements: 'movimientos' };
const SHEETS: Readonly<Record<LedgerView, string>> = { pending: 'Pendientes', movements: 'Movimientos' };

export interface LedgerExport extends LedgerFilter {
  readonly view: LedgerView;
  readonly format: ExportFormat;
  readonly scope: Scope;
  readonly asOf: IsoDay;
  readonly from: IsoDay | null;
  readonly standing?: Standing | undefined;
}

/** Writes a view of a client's account to a file, while its rows are read; who asked for it is written down. */
@Injectable()
export class ExportLedger {
  private readonly logger = new Logger(ExportLedger.name);
  private running = 0;

  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly clients: ClientsFacade,
    private readonly audit: Audit,
  ) {}

  /**
   * The name of the file, and what writes it: that never rejects, for whoever fetches sees a connection that breaks.
   * @throws `accounts.figures-forbidden`, `clients.not-found`, `accounts.exports-busy`
   */
  async execute(code: string, wanted: LedgerExport, by: { principal: Principal; ip: string | null }) {
    requireFigures(by.principal);
    const client = await this.clients.requireByCode(this.database, code);
    if (this.running >= MOST_AT_ONCE) throw busy();
    const { clientIds } = await readScope(this.database, client.id, wanted.scope);
    await this.transactor.run((tx) =>
      this.audit.record(tx, {
        ...by,
        action: 'accounts.ledger-exported',
        entity: 'client',
        entityId: client.id,
        detail: { ...wanted },
      }),
    );
    const { format, view, asOf } = wanted;
    return {
      format,
      name: `cuenta-${code}-${NAMES[view]}-${asOf}.${format}`,
      write: (out: Writable) => this.write(wanted, clientIds, out),
    };
  }

  private async write(wanted: LedgerExport, clientIds: readonly string[], out: Writable): Promise<void> {
    this.running++;
    try {
      const columns = LEDGER_COLUMNS[wanted.view];
      const rows = this.rows(wanted, clientIds);
      const file =
        wanted.format === 'csv' ? csvFile(columns, rows) : xlsxFile(columns, rows, SHEETS[wanted.view]);
      await pipeline(file, out);
    } catch (error) {
      // Whoever goes away before the end is no failure of ours.
      if ((error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
      this.logger.error({ msg: 'ledger export failed', err: error as Error });
      out.destroy();
    } finally {
      this.running--;
    }
  }

  private async *rows(wanted: LedgerExport, clientIds: readonly string[]): AsyncGenerator<TableRow[]> {
    if (wanted.view === 'pending') {
      const copied = copyOpenItems(this.database, clientIds, wanted.asOf, wanted);
      for await (const rows of copied) yield rows.map(pendingRow);
      return;
    }
    const { from } = wanted;
    const range: MovementRange = { ...wanted, clientIds, until: wanted.asOf };
    if (from !== null) {
      const totals = await readMovementTotals(this.database, range);
      yield totals.map((one) => openingRow(one, from));
    }
    for await (const rows of copyMovements(this.database, range)) yield rows.map(movementRow);
  }
}

function requireFigures({ permissions }: Principal): void {
  if (permissions.has('accounts.read') && permissions.has('accounts.figures')) return;
  throw new ApplicationError(figuresForbidden, 'Pida el permiso para ver importes y exporte de nuevo.');
}

function busy(): ApplicationError {
  return new ApplicationError(exportsBusy, 'Espere a que termine alguna e intente de nuevo.', {
    headers: { 'retry-after': RETRY_SECONDS },
  });
}
