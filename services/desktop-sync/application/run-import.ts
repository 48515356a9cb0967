import { Inject, Injectable, Logger } from '@nestjs/common';
import { batchApplied } from '../../../shared/contracts/events/desktop-sync.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Queryable, Tx } from '../../platform/database/tx.js';
import { ClientFacts } from '../../platform/facts/client-facts.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { LiveUpdates } from '../../platform/live/live-updates.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { VOUCHER_PDF_FOLDER } from '../domain/voucher-pdf.js';
import { withImportLock } from '../persistence/import-lock.js';
import * as ledger from '../persistence/run-ledger.js';
import { applyBatch, type BatchJob, type BatchResult, recordRefusedRow } from './apply-batch.js';
import { type BatchSteps, savepoints, type UnitOfWork, writeBatch } from './batch-writer.js';
import { BULK_TARGETS, BulkTargets } from './bulk-targets.js';
import { importBusy, refuse } from './errors.js';
import { ImportPdfs } from './import-pdfs.js';
import { describeRun, type ImportReport, writeQuarantineReport } from './import-report.js';
import { type Batch, BATCH_ROWS, batchAfter, readAhead, readBatches } from './read-batches.js';
import { type ImportSource } from './source.js';

export interface ImportProgress {
  file: string;
  /** Rows of this file and of all files that are in, and how many there are. */
  fileRows: number;
  fileTotal: number;
  rows: number;
  total: number;
  batchNumber: number;
}

export interface ImportOptions {
  /** Does everything and takes it back. */
  dryRun: boolean;
  /** Who asked, for the ledger: `cli`, or a user's id. */
  requestedBy: string;
  /** Where the report of quarantined rows goes. */
  reportPath: string;
  /** Rows of a batch; 10,000 unless a test says less. */
  batchRows?: number;
  onStart?: (start: { runNumber: string; resumed: boolean; committedRows: number }) => void;
  onProgress?: (progress: ImportProgress) => void;
}

/**
 * Imports a source: batch by batch, each one transaction, in the order of the files. A killed run is resumed at
 * the first batch that was not committed when the same content is imported again. One run at a time.
 */
@Injectable()
export class RunImport {
  private readonly logger = new Logger(RunImport.name);

  constructor(
    private readonly transactor: Transactor,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: ClientFacts,
    private readonly outbox: Outbox,
    private readonly live: LiveUpdates,
    private readonly pdfs: ImportPdfs,
    @Inject(BULK_TARGETS) private readonly targets: BulkTargets,
  ) {}

  /** @throws ApplicationError `desktop-sync.import-in-progress` while another one runs */
  async execute(source: ImportSource, options: ImportOptions): Promise<ImportReport> {
    const held = await withImportLock(this.database, () =>
      options.dryRun ? this.simulate(source, options) : this.apply(source, options),
    );
    if (!held)
      throw refuse(importBusy, 'Espere a que termine la importación en curso y vuelva a intentarlo.');
    return held.result;
  }

  private async apply(source: ImportSource, options: ImportOptions): Promise<ImportReport> {
    const { run, resumed } = await this.transactor.run((tx) => this.startRun(tx, source, options));
    try {
      await this.writeFiles(this.transactor, this.database, run, resumed, source, options);
      await this.writePdfs(this.transactor, this.database, run, source, options);
    } catch (error) {
      await this.markFailed(run, error);
      throw error;
    }
    await this.transactor.run((tx) =>
      ledger.endRun(tx, run, { state: 'completed', errorCode: null, now: this.clock.now() }),
    );
    return this.report(this.database, run, resumed, source, options);
  }

  /**
   * The same work in one transaction that is rolled back at its end, each batch a savepoint, because the vouchers
   * of a new client are only accepted where that client is. The grid's rows are not recomputed: nobody sees them.
   */
  private async simulate(source: ImportSource, options: ImportOptions): Promise<ImportReport> {
    let report: ImportReport | undefined;
    const undone = new Error('simulation');
    try {
      await this.transactor.run(async (tx) => {
        const { run } = await this.startRun(tx, source, options);
        await this.writeFiles(savepoints(tx), tx, run, false, source, options);
        await this.writePdfs(savepoints(tx), tx, run, source, options);
        report = await this.report(tx, run, false, source, options);
        throw undone;
      });
    } catch (error) {
      if (error !== undone) throw error;
    }
    return report as ImportReport;
  }

  private async startRun(tx: Tx, source: ImportSource, options: ImportOptions) {
    await ledger.markInterrupted(tx);
    const now = this.clock.now();
    const unfinished = options.dryRun
      ? undefined
      : await ledger.findResumable(tx, source.contentHash, source.origin);
    if (unfinished) return { run: await ledger.resumeRun(tx, unfinished.id, now), resumed: true };
    const run = await ledger.insertRun(tx, {
      ...source,
      sourceName: source.name,
      files: source.files.map(({ name, sha256, bytes, rows }) => ({ name, sha256, bytes, rows })),
      requestedBy: options.requestedBy,
      startedAt: now,
    });
    return { run, resumed: false };
  }

  private async writeFiles(
    unit: UnitOfWork,
    db: Queryable,
    run: ledger.Run,
    resumed: boolean,
    source: ImportSource,
    options: ImportOptions,
  ): Promise<void> {
    const progress = await ledger.readProgress(db, run.id);
    const total = source.files.reduce((sum, file) => sum + file.rows, 0);
    let [rows, lastNumber] = [0, progress.lastBatch];
    options.onStart?.({ runNumber: run.number, resumed, committedRows: progress.committedRows });
    for (const file of source.files) {
      const committed = progress.lastRows.get(file.name) ?? 0;
      let fileRows = 0;
      for await (const whole of readAhead(readBatches(file, options.batchRows ?? BATCH_ROWS))) {
        const batch = batchAfter(whole, committed);
        fileRows += whole.rowCount - (batch?.rowCount ?? 0);
        rows += whole.rowCount - (batch?.rowCount ?? 0);
        if (!batch) continue;
        const jobFor = (part: Batch, batchNumber: number) => this.job(run, source, part, batchNumber);
        for await (const written of writeBatch(unit, this.steps(options), jobFor, batch, lastNumber)) {
          lastNumber = written.batchNumber;
          fileRows += written.batch.rowCount;
          rows += written.batch.rowCount;
          if (written.result.changed && !options.dryRun) await this.publish(written.batchNumber);
          options.onProgress?.({
            file: file.name,
            fileRows,
            fileTotal: file.rows,
            rows,
            total,
            batchNumber: lastNumber,
          });
        }
      }
    }
  }

  private writePdfs(
    unit: UnitOfWork,
    db: Queryable,
    run: ledger.Run,
    source: ImportSource,
    { onProgress }: ImportOptions,
  ): Promise<void> {
    return this.pdfs.execute(unit, db, run, source, (done, total, batchNumber) =>
      onProgress?.({
        file: VOUCHER_PDF_FOLDER,
        fileRows: done,
        fileTotal: total,
        rows: done,
        total,
        batchNumber,
      }),
    );
  }

  private job(run: ledger.Run, source: ImportSource, batch: Batch, batchNumber: number): BatchJob {
    const { origin, dataAsOf } = source;
    const context = { origin, dataAsOf, today: this.clock.today(), runId: run.id };
    return { run, batch, batchNumber, context, now: this.clock.now() };
  }

  private steps({ dryRun }: ImportOptions): BatchSteps {
    return {
      apply: async (tx, job) => {
        const result = await applyBatch(tx, this.targets, job);
        if (!dryRun) await this.tellOthers(tx, job, result);
        return result;
      },
      recordRefused: recordRefusedRow,
    };
  }

  private async tellOthers(
    tx: Tx,
    { run, batchNumber, context }: BatchJob,
    result: BatchResult,
  ): Promise<void> {
    await this.facts.clientsChanged(tx, [...result.clientIds]);
    if (!result.changed) return;
    await this.outbox.append(tx, batchApplied, {
      runId: run.id,
      batchNumber,
      origin: context.origin,
      entities: Object.fromEntries(result.counts),
      clients: result.clientIds.size,
    });
  }

  private publish(batchNumber: number): Promise<void> {
    return this.live.publish({ topic: 'grid', id: 'import', version: batchNumber });
  }

  private async markFailed(run: ledger.Run, error: unknown): Promise<void> {
    const errorCode = error instanceof ApplicationError ? error.definition.code : 'desktop-sync.unexpected';
    await this.transactor
      .run((tx) => ledger.endRun(tx, run, { state: 'failed', errorCode, now: this.clock.now() }))
      // Without a database the run stays "running"; the next import finds nobody at it and resumes it.
      .catch((failure: unknown) => this.logger.warn({ msg: 'failed run not recorded', err: failure }));
  }

  private async report(
    db: Queryable,
    run: ledger.Run,
    resumed: boolean,
    source: ImportSource,
    options: ImportOptions,
  ): Promise<ImportReport> {
    const quarantineReport = await writeQuarantineReport(db, run.id, options.reportPath);
    return { ...(await describeRun(db, run, source)), dryRun: options.dryRun, resumed, quarantineReport };
  }
}
