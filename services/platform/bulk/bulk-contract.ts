import type { IsoDay } from '../clock/clock.js';
import type { Tx } from '../database/tx.js';

/** What a batch of an import tells the domains. */
export interface BulkContext {
  /** The system that the rows come from; with `external_id` it is the identity of an imported row. */
  readonly origin: string;
  /** The instant that the data was true at, when the source says so. */
  readonly dataAsOf: Date | null;
  readonly today: IsoDay;
  /** The import's run, for a domain that writes down who changed what. */
  readonly runId?: string;
  /** The columns that the source has at all; a row keeps what it holds in the others. Absent: it has them all. */
  readonly carriedColumns?: ReadonlySet<string>;
}

/** What one call did. Rejected rows are in the temporary table `bulk_rejections`. */
export interface BulkOutcome {
  new: number;
  changed: number;
  same: number;
  /** Clients whose facts may have changed, each once. */
  clientIds: string[];
}

/**
 * A kind of row that an import can write in sets. The caller creates a temporary table with
 * `row_number int` and `columns`, fills it with COPY, and calls `upsertMany` in the batch's transaction.
 */
export interface BulkTarget {
  readonly entity: string;
  readonly columns: Readonly<Record<string, string>>;
  /** `staging` is the temporary table's name, made by the caller and safe to put in SQL. */
  upsertMany(tx: Tx, staging: string, context: BulkContext): Promise<BulkOutcome>;
}

/** A row that was not written, and why. */
export const REJECTIONS_TABLE = 'bulk_rejections';
export const CREATE_REJECTIONS = `
  create temporary table if not exists ${REJECTIONS_TABLE} (
    row_number int not null, column_name text, value text, code text not null, reason text not null
  ) on commit delete rows`;

/** How a row was before the batch; `before` is null for a row that was new. */
export const BEFORE_IMAGES_TABLE = 'bulk_before_images';
export const CREATE_BEFORE_IMAGES = `
  create temporary table if not exists ${BEFORE_IMAGES_TABLE} (
    entity text not null, row_id uuid not null, before jsonb
  ) on commit delete rows`;
