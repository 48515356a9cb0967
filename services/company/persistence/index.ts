import type { Persistence } from '../../platform/database/data-source.js';
import { CompanyLogoFiles1700000009060 } from './logo-files-migration.js';
import { Company1700000009030 } from './migrations.js';

/** A version of the profile is one document, and a holiday a row of three words: no entity maps them. */
export const companyPersistence: Persistence = {
  entities: [],
  migrations: [Company1700000009030, CompanyLogoFiles1700000009060],
};
