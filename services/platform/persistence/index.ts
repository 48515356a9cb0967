import type { Persistence } from '../database/data-source.js';
import { Files1700000009050 } from '../files/migrations.js';
import { Platform1700000000001 } from './migrations.js';

/** The platform's tables have no entities: they are written by SQL alone. */
export const platformPersistence: Persistence = {
  entities: [],
  migrations: [Platform1700000000001, Files1700000009050],
};
