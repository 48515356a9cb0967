import type { BulkTarget } from '../platform/bulk/bulk-contract.js';
import { clientsTarget } from './persistence/bulk/clients-target.js';
import { contactsTarget } from './persistence/bulk/contacts-target.js';

/** What an import can write here, in the order in which the files depend on each other. */
export const clientsBulkTargets: readonly BulkTarget[] = [clientsTarget, contactsTarget];
