import type { Persistence } from '../../platform/database/data-source.js';
import { Statements1700000009041 } from './migrations.js';

/** No entities: a statement is written once, by one statement of SQL. */
export const statementsPersistence: Persistence = {
  entities: [],
  migrations: [Statements1700000009041],
};
