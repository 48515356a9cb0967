/** What the command line composes; no other domain may import this one. */
export { RebuildRows } from './application/rebuild-rows.js';
