import { Body, Controller, Delete, Get, Ip, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { roleNotFound } from '../../access/public.js';
import { uuidSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { requiredVersion, setEtag } from '../../platform/http/versions.js';
import { KeepViews } from '../application/keep-views.js';
import { ListViews, toViewAnswer } from '../application/list-views.js';
import {
  figuresForbidden,
  viewNameTaken,
  viewNotFound,
  viewNotShared,
  viewNotYours,
} from '../domain/errors.js';
import type { View } from '../domain/views.js';
import {
  type ViewContentBody,
  viewContentSchema,
  type ViewRolesBody,
  viewRolesSchema,
  viewSchema,
  viewsSchema,
} from './views.schemas.js';

/** Saved views of the grid: a filter, an order and columns under a name. */
@ApiTags('views')
@Controller('api/client-panel/views')
export class ViewsController {
  constructor(
    private readonly listViews: ListViews,
    private readonly keepViews: KeepViews,
  ) {}

  /** Those that the person can open. There are few: they come whole. */
  @Get()
  @Operation({
    id: 'listViews',
    summary: 'Vistas guardadas',
    permission: 'clients.read',
    response: viewsSchema,
  })
  list(@CurrentPrincipal() principal: Principal) {
    return this.listViews.execute(principal);
  }

  @Post()
  @Operation({
    id: 'saveView',
    summary: 'Guardar una vista',
    permission: 'clients.read',
    status: 201,
    response: viewSchema,
    errors: [viewNameTaken, figuresForbidden],
  })
  async save(
    @Body({ schema: viewContentSchema }) body: ViewContentBody,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.keepViews.save(body, { principal, ip }), principal, reply);
  }

  /** Replaces name, filter, order and columns. A view that is shared no more is no role's beginning any more. */
  @Put(':id')
  @Operation({
    id: 'changeView',
    summary: 'Cambiar una vista',
    permission: 'clients.read',
    ifMatch: true,
    response: viewSchema,
    errors: [viewNotFound, viewNotYours, viewNameTaken, figuresForbidden],
  })
  async replace(
    @Param('id', { schema: uuidSchema }) id: string,
    @Body({ schema: viewContentSchema }) body: ViewContentBody,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const at = { id, version: requiredVersion(request) };
    return answer(await this.keepViews.replace(at, body, { principal, ip: request.ip }), principal, reply);
  }

  /** People of these roles begin with the view when they open the grid without a filter. */
  @Put(':id/roles')
  @Operation({
    id: 'setViewRoles',
    summary: 'Elegir los roles que empiezan con una vista',
    permission: 'catalogues.write',
    ifMatch: true,
    response: viewSchema,
    errors: [viewNotFound, viewNotYours, viewNotShared, roleNotFound],
  })
  async setRoles(
    @Param('id', { schema: uuidSchema }) id: string,
    @Body({ schema: viewRolesSchema }) { roles }: ViewRolesBody,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const at = { id, version: requiredVersion(request) };
    return answer(
      await this.keepViews.setDefaultFor(at, roles, { principal, ip: request.ip }),
      principal,
      reply,
    );
  }

  @Delete(':id')
  @Operation({
    id: 'deleteView',
    summary: 'Borrar una vista',
    permission: 'clients.read',
    ifMatch: true,
    errors: [viewNotFound, viewNotYours],
  })
  delete(
    @Param('id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ) {
    return this.keepViews.delete({ id, version: requiredVersion(request) }, { principal, ip: request.ip });
  }
}

function answer(view: View, principal: Principal, reply: FastifyReply) {
  setEtag(reply, view.version);
  return toViewAnswer(view, principal);
}
