import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientCodeSchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { requiredVersion, setEtag } from '../../platform/http/versions.js';
import { viewChanged } from '../application/client-view.js';
import { ListChanges } from '../application/list-changes.js';
import { UndoChange } from '../application/undo-change.js';
import { changeNotFound, changeNotUndoable, clientNotFound, fieldLocked } from '../domain/errors.js';
import { changePageSchema, type ChangesQueryInput, changesQuerySchema } from './changes.schemas.js';
import { changedClientSchema } from './clients.schemas.js';

/** What happened to a client's record. */
@ApiTags('changes')
@Controller('api/clients/:code/changes')
export class ChangesController {
  constructor(
    private readonly listChanges: ListChanges,
    private readonly undoChange: UndoChange,
  ) {}

  /** Newest first, each with its fields before and after, who and when. */
  @Get()
  @Operation({
    id: 'listClientChanges',
    summary: 'Historial de cambios de la ficha, por dato',
    permission: 'clients.read',
    response: changePageSchema,
    errors: [clientNotFound],
  })
  list(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Query({ schema: changesQuerySchema }) query: ChangesQueryInput,
  ) {
    return this.listChanges.execute(code, query);
  }

  /** Gives the fields of a change the values they had, unless somebody changed them since; a change like any other. */
  @Post(':id/undo')
  @Operation({
    id: 'undoClientChange',
    summary: 'Deshacer un cambio de la ficha',
    permission: 'clients.write',
    status: 200,
    response: changedClientSchema,
    errors: [clientNotFound, changeNotFound, changeNotUndoable, fieldLocked],
    ifMatch: true,
  })
  async undo(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Param('id', { schema: uuidSchema }) changeId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const change = { code, version: requiredVersion(request), principal, ip: request.ip };
    const changed = await this.undoChange.execute(change, changeId);
    setEtag(reply, changed.client.version);
    return viewChanged(changed);
  }
}
