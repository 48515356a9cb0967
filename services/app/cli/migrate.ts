import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../platform/database/data-source.js';
import { migrateQueues } from '../../platform/queues/queue-backend.js';
import { PERSISTENCE } from '../domains.js';
import type { CommandInput } from './command.js';

/** Brings the database to this version; `--down` takes back the last migration. Safe to run by several at once. */
export async function migrate({ args, config }: CommandInput): Promise<number> {
  const dataSource = await new DataSource({
    ...dataSourceOptions(config, PERSISTENCE),
    poolSize: 2,
  } as ReturnType<typeof dataSourceOptions>).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('panel:migrate'))`);
    if (args.includes('--down')) {
      await dataSource.undoLastMigration({ transaction: 'each' });
      return 0;
    }
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await migrateQueues(config);
    process.stdout.write(`${done.length} migraciones aplicadas\n`);
    return 0;
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
