import { Controller, Get, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uuidSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { sendTable, tableContentTypes } from '../../platform/http/send-table.js';
import { FollowMassChange } from '../application/follow-mass-change.js';
import { viewMassChange } from '../application/mass-change-view.js';
import { UndoMassChange } from '../application/undo-mass-change.js';
import { WriteMassChangeResults } from '../application/write-mass-change-results.js';
import { massChangeNotFound, massChangeNotUndoable } from '../domain/errors.js';
import {
  massChangeResultsSchema,
  massChangeSchema,
  type ResultsQuery,
  resultsQuerySchema,
} from './mass-changes.schemas.js';

/** Fields assigned to many clients at once, from when it was confirmed; `client-panel` has the way in. */
@ApiTags('mass-changes')
@Controller('api/clients/mass-changes/:id')
export class MassChangesController {
  constructor(
    private readonly follow: FollowMassChange,
    private readonly undoMassChange: UndoMassChange,
    private readonly writeResults: WriteMassChangeResults,
  ) {}

  @Get()
  @Operation({
    id: 'readMassChange',
    summary: 'Avance y resultado de una asignación a muchos clientes',
    permission: 'clients.read',
    response: massChangeSchema,
    errors: [massChangeNotFound],
  })
  async read(@Param('id', { schema: uuidSchema }) id: string) {
    return viewMassChange(await this.follow.read(id));
  }

  /** By outcome: those changed, those left out with the reason, those that were so already. */
  @Get('results')
  @Operation({
    id: 'listMassChangeResults',
    summary: 'Qué pasó con cada cliente de una asignación',
    permission: 'clients.read',
    response: massChangeResultsSchema,
    errors: [massChangeNotFound],
  })
  results(
    @Param('id', { schema: uuidSchema }) id: string,
    @Query({ schema: resultsQuerySchema }) query: ResultsQuery,
  ) {
    return this.follow.results(id, query);
  }

  @Get('file')
  @Operation({
    id: 'fetchMassChangeResults',
    summary: 'Descargar en CSV qué pasó con cada cliente de una asignación',
    permission: 'export',
    contentTypes: tableContentTypes(['csv']),
    errors: [massChangeNotFound],
  })
  async file(
    @Param('id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ) {
    await sendTable(reply, await this.writeResults.execute(id, principal, ip));
  }

  /** The batch that is being written is finished, none comes after it. */
  @Post('stop')
  @Operation({
    id: 'stopMassChange',
    summary: 'Detener una asignación en curso',
    permission: 'clients.write',
    status: 200,
    response: massChangeSchema,
    errors: [massChangeNotFound],
  })
  async stop(
    @Param('id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
  ) {
    return viewMassChange(await this.follow.stop(id, principal, ip));
  }

  /** Gives back what was before, where it is still as the mass change left it; a mass change of its own. */
  @Post('undo')
  @Operation({
    id: 'undoMassChange',
    summary: 'Deshacer una asignación entera',
    permission: 'clients.write',
    status: 202,
    response: massChangeSchema,
    errors: [massChangeNotFound, massChangeNotUndoable],
    idempotent: true,
  })
  async undo(
    @Param('id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ) {
    // The interceptor of `idempotent` has checked it.
    const requestKey = String(request.headers['idempotency-key']);
    return viewMassChange(await this.undoMassChange.execute(id, { principal, requestKey, ip: request.ip }));
  }
}
