import type { BulkTarget } from '../platform/bulk/bulk-contract.js';
import { installationsTarget } from './persistence/installations-target.js';
import { releasesTarget } from './persistence/releases-target.js';

/** What an import can write here, in the order in which the files depend on each other. */
export const solutionsBulkTargets: readonly BulkTarget[] = [releasesTarget, installationsTarget];
