import type { Persistence } from '../../platform/database/data-source.js';
import { AccountsDuplicates1700000009021 } from './migrations/accounts-duplicates.js';
import { AccountsFacts1700000006003 } from './migrations/accounts-facts.js';
import { AccountsMovements1700000009020 } from './migrations/accounts-movements.js';
import { AccountsOverrides1700000009031 } from './migrations/accounts-overrides.js';
import { AccountsPending1700000006002 } from './migrations/accounts-pending.js';
import { AccountsScopedMovements1700000009040 } from './migrations/accounts-scoped-movements.js';
import { AccountsStanding1700000009022 } from './migrations/accounts-standing.js';
import { AccountsTables1700000006001 } from './migrations/accounts-tables.js';
import { AccountsVoucherFiles1700000009052 } from './migrations/accounts-voucher-files.js';

/** No entities: the ledger is written in sets alone, by imports. */
export const accountsPersistence: Persistence = {
  entities: [],
  migrations: [
    AccountsTables1700000006001,
    AccountsPending1700000006002,
    AccountsFacts1700000006003,
    AccountsMovements1700000009020,
    AccountsDuplicates1700000009021,
    AccountsStanding1700000009022,
    AccountsOverrides1700000009031,
    AccountsScopedMovements1700000009040,
    AccountsVoucherFiles1700000009052,
  ],
};
