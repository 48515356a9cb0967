import { DataSource } from 'typeorm';
import { accessPersistence } from '../../access/persistence/index.js';
import { clientsPersistence } from '../../clients/persistence/index.js';
import {
  type BulkOutcome,
  CREATE_BEFORE_IMAGES,
  CREATE_REJECTIONS,
} from '../../platform/bulk/bulk-contract.js';
import { dataSourceOptions, type Persistence } from '../../platform/database/data-source.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { platformPersistence } from '../../platform/persistence/index.js';
import { createTestDatabase } from '../../platform/testing/test-database.js';
import { accountsBulkTargets } from '../bulk.js';
import { accountsPersistence } from '../persistence/index.js';

export const LEDGER_PERSISTENCE: readonly Persistence[] = [
  platformPersistence,
  accessPersistence,
  clientsPersistence,
  accountsPersistence,
];

export const ORIGIN = 'cristal';

export type Row = Readonly<Record<string, unknown>>;

export interface Rejection {
  row: number;
  column: string;
  value: string | null;
  code: string;
}

export interface LoadResult extends BulkOutcome {
  rejections: Rejection[];
  images: number;
}

/** A database with clients and accounts, and the way in that imports use. */
export class Ledger {
  private constructor(
    readonly url: string,
    readonly db: Database,
    private readonly dataSource: DataSource,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async open(persistence: readonly Persistence[] = LEDGER_PERSISTENCE): Promise<Ledger> {
    const { url, drop } = await createTestDatabase(persistence);
    const options = dataSourceOptions({ DATABASE_URL: url, DATABASE_POOL_SIZE: 3 }, persistence);
    const dataSource = await new DataSource(options).initialize();
    return new Ledger(url, new Database(dataSource), dataSource, drop);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.dropDatabase();
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return new Transactor(this.dataSource).run(work);
  }

  /** Clients by external id, `account` and `subaccount`; gives their ids in the same order. */
  async clients(...given: { id: string; account: number; subaccount?: number }[]): Promise<string[]> {
    const rows = await this.db.query<{ external_id: string; id: string }>(
      `insert into clients.clients (origin, external_id, account, subaccount, legal_name)
      select $1, r.id, r.account, coalesce(r.subaccount, 0), r.id
      from jsonb_to_recordset($2::jsonb) r (id text, account int, subaccount int)
      returning external_id, id`,
      [ORIGIN, JSON.stringify(given)],
    );
    const ids = new Map(rows.map((row) => [row.external_id, row.id]));
    return given.map((client) => ids.get(client.id) as string);
  }

  /** One batch of an import, in a transaction of its own. */
  load(
    entity: string,
    rows: readonly Row[],
    { today = '2026-06-30', carriedColumns }: { today?: string; carriedColumns?: readonly string[] } = {},
  ): Promise<LoadResult> {
    const target = accountsBulkTargets.find((candidate) => candidate.entity === entity);
    if (!target) throw new Error(`No bulk target ${entity}`);
    const columns = Object.entries(target.columns).map(([name, type]) => `"${name}" ${type}`);
    return this.transaction(async (tx) => {
      await tx.execute(CREATE_REJECTIONS);
      await tx.execute(CREATE_BEFORE_IMAGES);
      await tx.execute(
        `create temporary table staging (row_number int, ${columns.join(', ')}) on commit drop`,
      );
      await tx.execute(
        `insert into staging select * from jsonb_to_recordset($1::jsonb) r (row_number int, ${columns.join(', ')})`,
        [JSON.stringify(rows.map((row, i) => ({ row_number: i + 1, ...row })))],
      );
      const context = {
        origin: ORIGIN,
        dataAsOf: new Date('2026-06-30T12:00:00Z'),
        today,
        ...(carriedColumns ? { carriedColumns: new Set(carriedColumns) } : {}),
      };
      const outcome = await target.upsertMany(tx, 'staging', context);
      const rejections = await tx.query<Rejection>(
        `select row_number as "row", column_name as "column", value, code from bulk_rejections order by 1, 2`,
      );
      const images = await tx.query<{ n: number }>(`select count(*)::int as n from bulk_before_images`);
      return { ...outcome, rejections, images: images[0]?.n ?? 0 };
    });
  }

  /** Pending of each open voucher or instalment on a day, by external id (`id#position` for instalments). */
  async pendings(clientIds: readonly string[], day: string): Promise<Record<string, string>> {
    const rows = await this.db.query<{ item: string; pending: string }>(
      `select v.external_id || coalesce('#' || i.instalment_position, '') as item, i.pending::numeric(18, 2)::text as pending
      from accounts.open_items($1::uuid[], $2::date) i join accounts.vouchers v on v.id = i.voucher_id`,
      [clientIds, day],
    );
    return Object.fromEntries(rows.map((row) => [row.item, row.pending]));
  }

  async facts(clientIds: readonly string[], day: string): Promise<ClientFactsRow[]> {
    const rows = await this.db.query<ClientFactsRow>(
      `select * from accounts.client_facts($1::uuid[], $2::date)`,
      [clientIds, day],
    );
    return clientIds.map((id) => rows.find((row) => row.client_id === id) as ClientFactsRow);
  }

  async clear(): Promise<void> {
    await this.db.query(
      `delete from accounts.applications; delete from accounts.instalments; delete from accounts.receipt_lines;
      delete from accounts.vouchers; delete from accounts.credit_profiles; delete from accounts.exchange_rates;
      delete from clients.clients`,
    );
  }
}

export interface ClientFactsRow {
  client_id: string;
  balance_ars: string | null;
  balance_usd: string | null;
  overdue_ars: string | null;
  overdue_usd: string | null;
  oldest_due_on: string | null;
  credit_state: string;
  next_change_on: string | null;
}

/** A voucher row of an import; a debit invoice in pesos unless said. */
export function voucher(external_id: string, amount: number | string, rest: Row = {}): Row {
  return {
    external_id,
    client_external_id: 'c1',
    kind: 'invoice',
    side: 'debit',
    currency: 'ARS',
    issued_on: '2026-01-01',
    amount,
    ...rest,
  };
}

/** A receipt (recibo X) row of an import. */
export function receipt(
  external_id: string,
  amount: number | string,
  issued_on: string,
  rest: Row = {},
): Row {
  return voucher(external_id, amount, { kind: 'receipt', side: 'credit', letter: 'X', issued_on, ...rest });
}

/** An application row of an import, by one amount for both documents. */
export function application(
  external_id: string,
  credit_external_id: string,
  voucher_external_id: string,
  amount: number | string,
  applied_on: string,
  rest: Row = {},
): Row {
  return {
    external_id,
    credit_external_id,
    voucher_external_id,
    credit_amount: amount,
    voucher_amount: amount,
    applied_on,
    ...rest,
  };
}
