import { Body, Controller, Get, Ip, Param, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { requiredVersion, setEtag } from '../../platform/http/versions.js';
import { EditRole } from '../application/edit-role.js';
import { ListRoles } from '../application/list-roles.js';
import * as errors from '../domain/errors.js';
import type { RoleView } from '../domain/users.js';
import { editRoleSchema, roleKeySchema, roleSchema, rolesSchema } from './roles.schemas.js';

/** Roles and what each may do. */
@ApiTags('roles')
@Controller('api/access/roles')
export class RolesController {
  constructor(
    private readonly roles: ListRoles,
    private readonly editRole: EditRole,
  ) {}

  /** Every role, in the order in which people know them. There are few: they come whole. */
  @Get()
  @Operation({ id: 'listRoles', summary: 'Roles', permission: 'users', response: rolesSchema })
  async list(): Promise<{ items: RoleView[] }> {
    return { items: await this.roles.execute() };
  }

  /** Replaces what a role may do; it holds for its users at once. */
  @Put(':key/permissions')
  @Operation({
    id: 'editRolePermissions',
    summary: 'Cambiar los permisos de un rol',
    permission: 'users',
    ifMatch: true,
    response: roleSchema,
    errors: [errors.roleNotFound, errors.lastAdministrator],
  })
  async edit(
    @Param('key', { schema: roleKeySchema }) key: string,
    @Body({ schema: editRoleSchema }) body: z.infer<typeof editRoleSchema>,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoleView> {
    await this.editRole.execute(key, requiredVersion(request), body.permissions, principal, ip);
    const role = await this.roles.one(key);
    setEtag(reply, role.version);
    return role;
  }
}
