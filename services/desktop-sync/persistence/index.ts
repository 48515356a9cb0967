import type { Persistence } from '../../platform/database/data-source.js';
import { DesktopSync1700000008001 } from './migrations.js';

/** The ledger of imports has no entities: it is written in sets, by SQL alone. */
export const desktopSyncPersistence: Persistence = { entities: [], migrations: [DesktopSync1700000008001] };
