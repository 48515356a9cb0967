import type { Persistence } from '../../platform/database/data-source.js';
import { Statements1700000009041 } from './migrations.js';
import { StatementReferences1700000009061 } from './references-migration.js';

/** No entities: a statement is written once, by one statement of SQL. */
export const statementsPersistence: Persistence = {
  entities: [],
  migrations: [Statements1700000009041, StatementReferences1700000009061],
};
