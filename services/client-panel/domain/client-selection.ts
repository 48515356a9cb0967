import type { ClientFilter } from './client-filter.js';

/** Which clients an action is for: those named, or all that a filter leaves but a few. */
export type ClientSelection =
  | { kind: 'codes'; codes: readonly string[] }
  | { kind: 'all'; filter: ClientFilter; except: readonly string[] };
