/** What other domains may use of this one. */
export { type InstalledRelease, SolutionsFacade } from './application/solutions-facade.js';
export { SolutionsModule } from './solutions.module.js';
