import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type ApiConfig, CONFIG } from '../../platform/config/config.js';
import { ThreadPool } from '../../platform/threads/thread-pool.js';
import { type RenderedStatement, type RenderJob, renderStatement } from '../documents/render-statement.js';
import type { StatementSnapshot } from '../domain/snapshot.js';

const ENTRY = new URL('../documents/render-thread.js', import.meta.url);
/** Tens of thousands of rows take less; the counter is held as long. */
const PATIENCE_MILLISECONDS = 60_000;

/** Writes the files of statements in threads: a page of a hundred rows takes a core longer than a request may wait. */
@Injectable()
export class StatementRenderer implements OnApplicationShutdown {
  private readonly pool: ThreadPool<RenderJob, RenderedStatement> | null;

  constructor(@Inject(CONFIG) { DOCUMENT_THREADS: threads }: Pick<ApiConfig, 'DOCUMENT_THREADS'>) {
    this.pool = threads > 0 ? new ThreadPool(ENTRY, { threads, milliseconds: PATIENCE_MILLISECONDS }) : null;
  }

  async files(
    snapshot: StatementSnapshot,
    logo: Buffer | null,
  ): Promise<{ page: Uint8Array; pdf: Uint8Array }> {
    const { page, pdf } = await this.render({ snapshot, logo, pageOnly: false });
    if (!pdf) throw new Error('A statement was rendered without its PDF');
    return { page, pdf };
  }

  async page(snapshot: StatementSnapshot, logo: Buffer | null): Promise<string> {
    const { page } = await this.render({ snapshot, logo, pageOnly: true });
    return Buffer.from(page).toString('utf8');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.close();
  }

  private render(job: RenderJob): Promise<RenderedStatement> {
    return this.pool ? this.pool.run(job) : renderStatement(job);
  }
}
