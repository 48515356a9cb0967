import type { Persistence } from '../../platform/database/data-source.js';
import { Installation } from './installation.entity.js';
import { Solutions1700000004001 } from './migrations.js';
import { Product } from './product.entity.js';

/** `solutions.releases` has no entity: its sort key is a generated column, for which TypeORM wants a table of its own. */
export const solutionsPersistence: Persistence = {
  entities: [Product, Installation],
  migrations: [Solutions1700000004001],
};
