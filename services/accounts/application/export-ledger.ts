import { Injectable, Logger } from '@nestjs/common';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Audit } from '../../access/public.js';
import { ClientsFacade } from '../../clients/public.js';
import type { IsoDay } from '../../platform/clock/clock.js';
import { copyAtOneMoment } from '../../platform/database/copy-at-one-moment.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import type { TableDownload } from '../../platform/http/send-table.js';
import type { TableFormat, TableRow } from '../../platform/tables/table.js';
import { tableFile } from '../../platform/tables/table-file.js';
import { exportsBusy, figuresForbidden } from '../domain/errors.js';
import type { LedgerView } from '../domain/export.js';
import type { Scope } from '../domain/scope.js';
import type { Standing } from '../domain/standing.js';
import { readScope } from '../persistence/account-scope.js';
import { movementStatements, openItemStatements } from '../persistence/export-sql.js';
import type { LedgerFilter } from '../persistence/ledger-filter.js';
import { LEDGER_COLUMNS, movementRow, pendingRow } from './export-table.js';

/** Each holds a connection of its own until the last row is with whoever asked. */
const MOST_AT_ONCE = 4;
const RETRY_SECONDS = '5';
const CONNECTION = { name: 'panel-accounts-export', atMost: '10min' };

const NAMES: Readonly<Record<LedgerView, string>> = { pending: 'pendientes', movements: 'movimientos' };
const SHEETS: Readonly<Record<LedgerView, string>> = { pending: 'Pendientes', movements: 'Movimientos' };

export interface LedgerExport extends LedgerFilter {
  readonly view: LedgerView;
  readonly format: TableFormat;
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

  /** @throws `accounts.figures-forbidden`, `clients.not-found`, `accounts.exports-busy` */
  async execute(
    code: string,
    wanted: LedgerExport,
    by: { principal: Principal; ip: string | null },
  ): Promise<TableDownload> {
    requireFigures(by.principal);
    const client = await this.clients.requireByCode(this.database, code);
    const { clientIds } = await readScope(this.database, client.id, wanted.scope);
    if (this.running >= MOST_AT_ONCE) throw busy();
    this.running++;
    try {
      await this.note(client.id, wanted, by);
    } catch (error) {
      this.running--;
      throw error;
    }
    const { format, view, asOf } = wanted;
    return {
      format,
      name: `cuenta-${code}-${NAMES[view]}-${asOf}.${format}`,
      write: (out) => this.write(wanted, clientIds, out).finally(() => this.running--),
    };
  }

  private note(
    clientId: string,
    wanted: LedgerExport,
    by: { principal: Principal; ip: string | null },
  ): Promise<void> {
    return this.transactor.run((tx) =>
      this.audit.record(tx, {
        ...by,
        action: 'accounts.ledger-exported',
        entity: 'client',
        entityId: clientId,
        detail: { ...wanted },
      }),
    );
  }

  private async write(wanted: LedgerExport, clientIds: readonly string[], out: Writable): Promise<void> {
    const { format, view } = wanted;
    try {
      await pipeline(
        tableFile(format, LEDGER_COLUMNS[view], this.rows(wanted, clientIds), SHEETS[view]),
        out,
      );
    } catch (error) {
      // Whoever goes away before the end is no failure of ours.
      if ((error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
      this.logger.error({ msg: 'ledger export failed', err: error as Error });
      out.destroy();
    }
  }

  private async *rows(wanted: LedgerExport, clientIds: readonly string[]): AsyncGenerator<TableRow[]> {
    const { view, from, asOf } = wanted;
    const statements =
      view === 'pending'
        ? openItemStatements(clientIds, asOf, wanted)
        : movementStatements({ ...wanted, clientIds, from, until: asOf });
    const shown = view === 'pending' ? pendingRow : movementRow;
    for await (const rows of copyAtOneMoment(this.database, statements, CONNECTION)) yield rows.map(shown);
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
