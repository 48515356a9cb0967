import { Logger } from '@nestjs/common';
import type { Writable } from 'node:stream';
import type { Clock } from '../../platform/clock/clock.js';
import type { Database } from '../../platform/database/database.js';
import type { ExportProgress, ExportState } from '../domain/export.js';
import { endExport, noteProgress } from '../persistence/exports.js';

const BEAT_MILLISECONDS = 1000;
/** A line so slow that it takes nothing for so long is taken for dead. */
const STALLED_MILLISECONDS = 60_000;

/**
 * Watches over a file that is being written: tells every second how far it is, for all processes to read, and gives the
 * signal to stop when it was cancelled, when whoever fetched it went away, or when they take nothing any more.
 */
export class ExportWatch {
  readonly progress: ExportProgress = { rows: 0, bytes: 0 };
  /** Why there is no whole file, where that is nobody's wish. */
  failure?: unknown;
  private readonly logger = new Logger(ExportWatch.name);
  private readonly stop = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private beating: Promise<void> = Promise.resolve();
  /** Since when the reader has not taken what was offered; by the machine's own clock, like all elapsed time. */
  private offeredAt = Infinity;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly id: string,
    out: Writable,
  ) {
    out.once('close', () => this.stop.abort());
    this.timer = setInterval(() => {
      this.beating = this.beat(out);
    }, BEAT_MILLISECONDS);
  }

  /** Aborted when nobody wants the rest. */
  get signal(): AbortSignal {
    return this.stop.signal;
  }

  /** The file as it is handed over, measured. */
  async *handOver(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of file) {
        this.offeredAt = performance.now();
        yield chunk;
        this.offeredAt = Infinity;
        this.progress.bytes += chunk.length;
      }
    } catch (error) {
      if (!this.signal.aborted) this.failure = error;
      throw error;
    }
  }

  /** Says how the writing ended, after what was still being told. */
  async end(state: ExportState): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
    try {
      await endExport(this.database, this.id, state, this.progress, this.clock.now());
    } catch (error) {
      // Swept as failed later: nobody is left who could be told.
      this.logger.warn({ msg: 'end of export not recorded', exportId: this.id, err: error });
    }
  }

  private async beat(out: Writable): Promise<void> {
    const stalled = performance.now() - this.offeredAt > STALLED_MILLISECONDS;
    try {
      const wanted = await noteProgress(this.database, this.id, this.progress, this.clock.now());
      if (wanted && !stalled) return;
    } catch (error) {
      this.logger.warn({ msg: 'progress of export not recorded', exportId: this.id, err: error });
      if (!stalled) return;
    }
    this.stop.abort();
    out.destroy();
  }
}
