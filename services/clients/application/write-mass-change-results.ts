import { Injectable, Logger } from '@nestjs/common';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Principal } from '../../platform/http/principal.js';
import type { TableDownload } from '../../platform/http/send-table.js';
import { csvFile } from '../../platform/tables/csv.js';
import type { TableRow } from '../../platform/tables/table.js';
import { type MassChangeResult, readResults } from '../persistence/mass-change-results.js';
import { requireMassChange } from './follow-mass-change.js';
import { RESULT_COLUMNS, resultRow } from './mass-change-table.js';

const PAGE = 2_000;

/** Writes what became of each client as a file, page by page: however many they are, one page is held. */
@Injectable()
export class WriteMassChangeResults {
  private readonly logger = new Logger(WriteMassChangeResults.name);

  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws `clients.mass-change-not-found` */
  async execute(id: string, principal: Principal, ip: string | null): Promise<TableDownload> {
    await this.transactor.run(async (tx) => {
      await requireMassChange(tx, id);
      await this.audit.record(tx, {
        principal,
        action: 'clients.mass-change-exported',
        entity: 'mass-change',
        entityId: id,
        ip,
      });
    });
    return {
      format: 'csv',
      name: `asignacion-${this.clock.today()}.csv`,
      write: (out: Writable) =>
        pipeline(csvFile(RESULT_COLUMNS, this.rows(id)), out).catch((error: unknown) =>
          this.logger.warn({ msg: 'results not written', massChangeId: id, err: error }),
        ),
    };
  }

  private async *rows(id: string): AsyncGenerator<readonly TableRow[]> {
    let page: MassChangeResult[];
    let after: MassChangeResult | undefined;
    do {
      page = await readResults(this.database, id, { after, limit: PAGE });
      after = page.at(-1);
      yield page.map(resultRow);
    } while (page.length === PAGE);
  }
}
