/** What other domains may use of this one. */
export { ClientsFacade, type ClientSummary } from './application/clients-facade.js';
export { ClientsModule } from './clients.module.js';
export { clientNotFound } from './domain/errors.js';
export type { ClientContact } from './persistence/contact-reader.js';
export { type ClientRecord, readClient } from './persistence/client-reader.js';
