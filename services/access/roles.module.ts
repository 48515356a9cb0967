import { Module } from '@nestjs/common';
import { ListRoles } from './application/list-roles.js';

/** What other domains import to name the roles. */
@Module({ providers: [ListRoles], exports: [ListRoles] })
export class RolesModule {}
