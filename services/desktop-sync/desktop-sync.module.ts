import { Module } from '@nestjs/common';
import { accountsBulkTargets } from '../accounts/bulk.js';
import { bitacoraBulkTargets } from '../bitacora/bulk.js';
import { clientsBulkTargets } from '../clients/bulk.js';
import { contractedServicesBulkTargets } from '../contracted-services/bulk.js';
import { solutionsBulkTargets } from '../solutions/bulk.js';
import { Files } from '../platform/files/files.js';
import { BULK_TARGETS, BulkTargets } from './application/bulk-targets.js';
import { ImportFromPath } from './application/import-from-path.js';
import { DesktopSyncFacade } from './application/desktop-sync-facade.js';
import { ImportPdfs } from './application/import-pdfs.js';
import { RunImport } from './application/run-import.js';

const targets = new BulkTargets([
  ...clientsBulkTargets,
  ...accountsBulkTargets,
  ...contractedServicesBulkTargets,
  ...solutionsBulkTargets,
  ...bitacoraBulkTargets,
]);

/** The import engine, for the command line. */
@Module({
  providers: [
    { provide: BULK_TARGETS, useValue: targets },
    RunImport,
    ImportPdfs,
    Files,
    ImportFromPath,
    DesktopSyncFacade,
  ],
  exports: [ImportFromPath, DesktopSyncFacade],
})
export class DesktopSyncCliModule {}
