import { Module } from '@nestjs/common';
import { Audit } from './application/audit.js';

/** What other domains import to write audit entries. */
@Module({ providers: [Audit], exports: [Audit] })
export class AuditModule {}
