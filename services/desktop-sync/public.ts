/** What the command line uses of the import engine. */
export { importBusy } from './application/errors.js';
export { ImportFromPath } from './application/import-from-path.js';
export type { ImportReport } from './application/import-report.js';
export type { ImportProgress } from './application/run-import.js';
export type { ImportSource } from './application/source.js';
export { DesktopSyncFacade } from './application/desktop-sync-facade.js';
export { MOST_DEMO_CLIENTS, writeDemoFolder } from './demo-data/write-demo-folder.js';
