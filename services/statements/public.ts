/** Nobody depends on this domain. */
export type { StatementSnapshot } from './domain/snapshot.js';
