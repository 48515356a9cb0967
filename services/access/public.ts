/** What other domains may use of this one. */
export { Audit, type AuditRecord } from './application/audit.js';
export { roleNotFound } from './domain/errors.js';
export { ListRoles } from './application/list-roles.js';
export { AuditModule } from './audit.module.js';
export { RolesModule } from './roles.module.js';

/** What the command line composes. */
export { CreateAdministrator } from './application/create-administrator.js';
export { CreateDemoUsers, DEMO_PASSWORD } from './application/create-demo-users.js';
