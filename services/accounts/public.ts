/** What other domains may use of this one. */
export { AccountsFacade } from './application/accounts-facade.js';
export { AccountsModule } from './accounts.module.js';
export type {
  AdministrativeFacts,
  CreditProfileFacts,
  ReasonFacts,
} from './application/administrative-facts.js';
export type { CreditState } from './domain/verdict.js';
