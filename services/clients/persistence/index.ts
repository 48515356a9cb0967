import type { Persistence } from '../../platform/database/data-source.js';
import { Contact } from './contact.entity.js';
import { Clients1700000002001 } from './migrations.js';

/** `clients.clients` has no entity: its code is a generated column, for which TypeORM wants a table of its own. */
export const clientsPersistence: Persistence = {
  entities: [Contact],
  migrations: [Clients1700000002001],
};
