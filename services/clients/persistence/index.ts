import type { Persistence } from '../../platform/database/data-source.js';
import { Contact } from './contact.entity.js';
import { ClientsChanges1700000002003 } from './migrations/client-changes.js';
import { Clients1700000002001 } from './migrations/clients-tables.js';
import { ClientsMassChangeStorage1700000009013 } from './migrations/mass-change-storage.js';
import { ClientsMassChanges1700000009012 } from './migrations/mass-changes.js';
import { ClientsNameSimilarity1700000002004 } from './migrations/name-similarity.js';
import { ClientsOriginColumns1700000002002 } from './migrations/origin-columns.js';

/** `clients.clients` has no entity: its code is a generated column, for which TypeORM wants a table of its own. */
export const clientsPersistence: Persistence = {
  entities: [Contact],
  migrations: [
    Clients1700000002001,
    ClientsOriginColumns1700000002002,
    ClientsChanges1700000002003,
    ClientsNameSimilarity1700000002004,
    ClientsMassChanges1700000009012,
    ClientsMassChangeStorage1700000009013,
  ],
};
