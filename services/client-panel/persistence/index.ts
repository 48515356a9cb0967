import type { Persistence } from '../../platform/database/data-source.js';
import { ClientPanelCombinations1700000009016 } from './combinations-migration.js';
import { ClientPanelExports1700000009010 } from './export-migrations.js';
import { ClientPanelFacets1700000009011 } from './facets-migration.js';
import { ClientPanelLookups1700000009014 } from './lookup-indexes-migration.js';
import {
  ClientPanel1700000009001,
  ClientPanelCriteria1700000009004,
  ClientPanelSearch1700000009002,
  ClientPanelSearchTable1700000009003,
  ClientPanelViews1700000009005,
  ClientPanelWords1700000009006,
} from './migrations.js';
import { ClientPanelWholeSortIndexes1700000009015 } from './whole-sort-indexes-migration.js';

/** The read model is written by one set-based statement; no entity maps it. */
export const clientPanelPersistence: Persistence = {
  entities: [],
  migrations: [
    ClientPanel1700000009001,
    ClientPanelSearch1700000009002,
    ClientPanelSearchTable1700000009003,
    ClientPanelCriteria1700000009004,
    ClientPanelViews1700000009005,
    ClientPanelWords1700000009006,
    ClientPanelExports1700000009010,
    ClientPanelFacets1700000009011,
    ClientPanelLookups1700000009014,
    ClientPanelWholeSortIndexes1700000009015,
    ClientPanelCombinations1700000009016,
  ],
};
