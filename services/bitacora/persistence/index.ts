import type { Persistence } from '../../platform/database/data-source.js';
import { Interaction } from './interaction.entity.js';
import { Bitacora1700000005001 } from './migrations.js';

export const bitacoraPersistence: Persistence = {
  entities: [Interaction],
  migrations: [Bitacora1700000005001],
};
