import type { BulkTarget } from '../platform/bulk/bulk-contract.js';
import { interactionsTarget } from './persistence/interactions-target.js';

/** What an import can write here. */
export const bitacoraBulkTargets: readonly BulkTarget[] = [interactionsTarget];
