import type { BulkTarget } from '../platform/bulk/bulk-contract.js';
import { contractedServicesTarget } from './persistence/contracted-services-target.js';

/** What an import can write here. */
export const contractedServicesBulkTargets: readonly BulkTarget[] = [contractedServicesTarget];
