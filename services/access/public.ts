/** What other domains may use of this one. */
export { Audit, type AuditRecord } from './application/audit.js';
export { AuditModule } from './audit.module.js';

/** What the command line composes. */
export { CreateAdministrator } from './application/create-administrator.js';
export { CreateDemoUsers, DEMO_PASSWORD } from './application/create-demo-users.js';
