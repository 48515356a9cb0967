/** What the command line composes; no other domain may import this one. */
export { CheckRows } from './application/check-rows.js';
export { RebuildRows } from './application/rebuild-rows.js';
