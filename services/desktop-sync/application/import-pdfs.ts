import { Injectable } from '@nestjs/common';
import path from 'node:path';
import { voucherFiles } from '../../accounts/bulk.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Queryable, Tx } from '../../platform/database/tx.js';
import { Files } from '../../platform/files/files.js';
import { type PdfProblem, UNKNOWN_VOUCHER, VOUCHER_PDF_FOLDER } from '../domain/voucher-pdf.js';
import { insertQuarantine } from '../persistence/quarantine.js';
import { holdRun, insertBatch, insertCounts, readProgress, type Run } from '../persistence/run-ledger.js';
import type { UnitOfWork } from './batch-writer.js';
import { refuse, runTakenOver } from './errors.js';
import { type PdfEntry, type PdfFolder, readPdf } from './pdf-folder.js';
import type { ImportSource } from './source.js';

export const PDF_ENTITY = 'voucher_files';
/** Files and bytes of one transaction; a file that does not fit begins the next. */
const MOST_FILES = 200;
const MOST_BYTES = 32 * 1024 * 1024;

interface ReadEntry {
  /** Place in the folder, from 1: the row of the ledger and of the report. */
  readonly row: number;
  readonly name: string;
  /** The voucher's identifier and the bytes, or why not. */
  readonly content: { readonly voucher: string; readonly bytes: Buffer } | PdfProblem;
}

/** Stores the PDFs of vouchers, after all rows: batch by batch, resumed like them, and the same folder twice changes nothing. */
@Injectable()
export class ImportPdfs {
  constructor(
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  /** @param onBatch told how many files are done of how many */
  async execute(
    unit: UnitOfWork,
    db: Queryable,
    run: Run,
    source: ImportSource,
    onBatch: (done: number, total: number, batchNumber: number) => void,
  ): Promise<void> {
    if (!source.pdfs) return;
    const progress = await readProgress(db, run.id);
    let batchNumber = progress.lastBatch;
    const done = progress.lastRows.get(VOUCHER_PDF_FOLDER) ?? 0;
    for await (const batch of batchesOf(source.pdfs, done)) {
      batchNumber += 1;
      await unit.run((tx) => this.write(tx, run, source, batchNumber, batch));
      onBatch(batch.at(-1)?.row ?? 0, source.pdfs.entries.length, batchNumber);
    }
  }

  private async write(
    tx: Tx,
    run: Run,
    { origin, dataAsOf }: ImportSource,
    batchNumber: number,
    batch: readonly ReadEntry[],
  ): Promise<void> {
    if (!(await holdRun(tx, run)))
      throw refuse(runTakenOver, 'Otro proceso retomó esta importación; ésta se detiene.');
    const now = this.clock.now();
    const asked = batch.flatMap(({ content }) => ('voucher' in content ? [content.voucher] : []));
    const ids = await voucherFiles.findVoucherIds(tx, origin, asked);
    const judged = batch.map((entry) => ({ ...entry, ...judge(entry.content, ids) }));
    const good = judged.flatMap((entry) => ('voucherId' in entry ? [entry] : []));
    const stored = await this.files.storeMany(
      tx,
      good.map(({ bytes }) => ({ bytes, type: 'application/pdf' })),
    );
    const written = stored.map((file, index) => ({ voucherId: good[index]?.voucherId ?? '', file }));
    const counts = await voucherFiles.writeVoucherFiles(tx, written, { dataAsOf, now });
    const refused = judged.flatMap((entry) => ('code' in entry ? [quarantined(entry)] : []));
    const [first, last] = [batch[0]?.row ?? 0, batch.at(-1)?.row ?? 0];
    await insertBatch(tx, run, {
      batchNumber,
      file: VOUCHER_PDF_FOLDER,
      firstRow: first,
      lastRow: last,
      rowCount: batch.length,
      clientCount: 0,
      committedAt: now,
    });
    await insertCounts(
      tx,
      run.id,
      batchNumber,
      new Map([[PDF_ENTITY, { ...counts, quarantined: refused.length }]]),
    );
    await insertQuarantine(tx, run.id, batchNumber, refused);
  }
}

function judge(content: ReadEntry['content'], ids: ReadonlyMap<string, string>) {
  if (!('voucher' in content)) return content;
  const voucherId = ids.get(content.voucher);
  return voucherId === undefined ? UNKNOWN_VOUCHER : { voucherId, bytes: content.bytes };
}

function quarantined({ row, name, code, reason }: { row: number; name: string } & PdfProblem) {
  const place = { file: VOUCHER_PDF_FOLDER, entity: PDF_ENTITY, row, column: null, value: name };
  return { ...place, code, reason, severity: 'rejected' as const };
}

async function* batchesOf({ folder, entries }: PdfFolder, done: number): AsyncGenerator<ReadEntry[]> {
  let batch: ReadEntry[] = [];
  let bytes = 0;
  for (const [index, entry] of entries.entries()) {
    if (index < done) continue;
    const content = await read(folder, entry);
    const size = 'bytes' in content ? content.bytes.length : 0;
    if (batch.length === MOST_FILES || (batch.length > 0 && bytes + size > MOST_BYTES)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push({ row: index + 1, name: entry.name, content });
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

async function read(folder: string, { name, voucher }: PdfEntry): Promise<ReadEntry['content']> {
  if (typeof voucher !== 'string') return voucher;
  const content = await readPdf(path.join(folder, name));
  return Buffer.isBuffer(content) ? { voucher, bytes: content } : content;
}
