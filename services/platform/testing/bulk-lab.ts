import { DataSource } from 'typeorm';
import {
  type BulkContext,
  type BulkOutcome,
  type BulkTarget,
  CREATE_BEFORE_IMAGES,
  CREATE_REJECTIONS,
} from '../bulk/bulk-contract.js';
import { dataSourceOptions, type Persistence } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { Transactor } from '../database/transactor.js';
import type { Tx } from '../database/tx.js';
import { createTestDatabase } from './test-database.js';

export type BulkRow = Readonly<Record<string, unknown>>;

export interface LoadReport extends BulkOutcome {
  /** `row column code`, by row. */
  rejections: string[];
  /** How rows were before; null for new ones. */
  images: (Record<string, unknown> | null)[];
}

/** A database of its own for a test, with the way in that imports use. */
export class BulkLab {
  private constructor(
    readonly url: string,
    readonly db: Database,
    private readonly dataSource: DataSource,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async open(persistence: readonly Persistence[]): Promise<BulkLab> {
    const { url, drop } = await createTestDatabase(persistence);
    const options = dataSourceOptions({ DATABASE_URL: url, DATABASE_POOL_SIZE: 4 }, persistence);
    const dataSource = await new DataSource(options).initialize();
    return new BulkLab(url, new Database(dataSource), dataSource, drop);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.dropDatabase();
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return new Transactor(this.dataSource).run(work);
  }

  /** One batch of an import, in a transaction of its own. Rows are numbered from 1; absent cells are null. */
  load(
    target: BulkTarget,
    rows: readonly BulkRow[],
    context: Partial<BulkContext> = {},
  ): Promise<LoadReport> {
    const columns = Object.entries(target.columns).map(([name, type]) => `"${name}" ${type}`);
    const numbered = rows.map((row, i) => ({ row_number: i + 1, ...row }));
    return this.transaction(async (tx) => {
      await tx.execute(CREATE_REJECTIONS);
      await tx.execute(CREATE_BEFORE_IMAGES);
      await tx.execute(
        `create temporary table staging (row_number int, ${columns.join(', ')}) on commit drop`,
      );
      await tx.execute(
        `insert into staging select * from jsonb_to_recordset($1::jsonb) r (row_number int, ${columns.join(', ')})`,
        [JSON.stringify(numbered)],
      );
      // As imports do: without statistics the planner expects ten rows.
      await tx.execute('analyze staging');
      const outcome = await target.upsertMany(tx, 'staging', {
        origin: 'erp',
        dataAsOf: new Date('2026-06-30T12:00:00Z'),
        today: '2026-06-30',
        ...context,
      });
      const rejections = await tx.query<{ text: string }>(
        `select concat_ws(' ', row_number, column_name, code) as text from bulk_rejections order by row_number`,
      );
      const images = await tx.query<{ before: Record<string, unknown> | null }>(
        'select before from bulk_before_images where entity = $1',
        [target.entity],
      );
      return { ...outcome, rejections: rejections.map((r) => r.text), images: images.map((r) => r.before) };
    });
  }
}
