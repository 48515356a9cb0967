import { Inject, Injectable } from '@nestjs/common';
import { BULK_TARGETS, BulkTargets } from './bulk-targets.js';
import { type ImportReport } from './import-report.js';
import { openSource, type SourceRequest } from './open-source.js';
import { type ImportOptions, RunImport } from './run-import.js';
import { type ImportSource } from './source.js';

export interface ImportRequest extends SourceRequest, ImportOptions {
  /** Told when every file was read once and found usable, before anything is written. */
  readonly onOpened?: (source: ImportSource) => void;
}

/** Imports what lies at a path: opens it, which refuses unusable input, then runs it. */
@Injectable()
export class ImportFromPath {
  constructor(
    private readonly runImport: RunImport,
    @Inject(BULK_TARGETS) private readonly targets: BulkTargets,
  ) {}

  async execute(request: ImportRequest): Promise<ImportReport> {
    const source = await openSource(request, this.targets);
    request.onOpened?.(source);
    return this.runImport.execute(source, request);
  }
}
