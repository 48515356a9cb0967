/** What other domains may use of this one. */
export { AccountsFacade } from './application/accounts-facade.js';
export { AccountsModule } from './accounts.module.js';
export type {
  AdministrativeFacts,
  CreditProfileFacts,
  ReasonFacts,
} from './application/administrative-facts.js';
export type { CreditOverride } from './domain/credit-override.js';
export type { CreditState } from './domain/verdict.js';
export type {
  LedgerItem,
  LedgerMovement,
  LedgersWanted,
  StatementLedger,
} from './application/statement-ledgers.js';
export { AGEING_BUCKETS, type AgeingBucket, totalsOf } from './domain/ageing.js';
export { type Cents, fromCents, toCents } from './domain/cents.js';
export { daysOverdue } from './domain/days.js';
export { type MovementType } from './domain/movements.js';
export { type Scope, SCOPES } from './domain/scope.js';
