/** What other domains may use of this one. */
export { ClientsFacade, type ClientSummary } from './application/clients-facade.js';
export { ClientsModule } from './clients.module.js';
export { type AssignmentRequest, MassAssignments } from './application/mass-assignments.js';
export { viewMassChange } from './application/mass-change-view.js';
export { clientNotFound, nobodyChosen, selectionChanged } from './domain/errors.js';
export type { Addressee } from './persistence/addressee-reader.js';
export type { ClientContact } from './persistence/contact-reader.js';
export { type ClientRecord, readClient } from './persistence/client-reader.js';
export { assignmentSchema, massChangePreviewSchema, massChangeSchema } from './http/mass-changes.schemas.js';
export type { ClientSet } from './persistence/mass-change-preview.js';
