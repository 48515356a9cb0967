/** What other domains may use of this one. */
export {
  type InstalledRelease,
  type Product,
  SolutionsFacade,
  type VersionComparison,
} from './application/solutions-facade.js';
export { SolutionsModule } from './solutions.module.js';
