export { Audit, type AuditRecord } from './application/audit.js';
export { AuditModule } from './audit.module.js';
