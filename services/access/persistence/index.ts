import type { Persistence } from '../../platform/database/data-source.js';
import { IntegrationToken } from './integration-token.entity.js';
import { Access1700000001001 } from './migrations.js';
import { User } from './user.entity.js';

export const accessPersistence: Persistence = {
  entities: [User, IntegrationToken],
  migrations: [Access1700000001001],
};
