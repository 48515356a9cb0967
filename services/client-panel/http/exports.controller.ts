import { Body, Controller, Delete, Get, Ip, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { uuidSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { sendTable, tableContentTypes } from '../../platform/http/send-table.js';
import { TABLE_FORMATS } from '../../platform/tables/table.js';
import { CreateExport } from '../application/create-export.js';
import { FollowExport } from '../application/follow-export.js';
import { StreamExport } from '../application/stream-export.js';
import { exportFetched, exportNotFound, exportsBusy, figuresForbidden } from '../domain/errors.js';
import type { ClientExport } from '../domain/export.js';
import { exportRequestSchema, type ExportRequestBody, exportSchema } from './exports.schemas.js';

const PATH = 'api/client-panel/exports';

/** Files of clients. Asking for one and fetching it are two steps, so that a browser can download it by itself. */
@ApiTags('exports')
@Controller(PATH)
export class ExportsController {
  constructor(
    private readonly createExport: CreateExport,
    private readonly followExport: FollowExport,
    private readonly streamExport: StreamExport,
  ) {}

  @Post()
  @Operation({
    id: 'createExport',
    summary: 'Pedir un archivo con los clientes elegidos o los que deja un filtro',
    permission: 'export',
    status: 201,
    response: exportSchema,
    errors: [figuresForbidden, exportsBusy],
  })
  async create(
    @Body({ schema: exportRequestSchema }) body: ExportRequestBody,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
  ) {
    return toAnswer(await this.createExport.execute(body, { principal, ip }));
  }

  @Get(':id')
  @Operation({
    id: 'readExport',
    summary: 'Avance de una exportación',
    permission: 'export',
    response: exportSchema,
    errors: [exportNotFound],
  })
  async read(@Param('id', { schema: uuidSchema }) id: string, @CurrentPrincipal() principal: Principal) {
    return toAnswer(await this.followExport.read(id, principal));
  }

  /** Whoever goes away before the end cancels it. */
  @Get(':id/file')
  @Operation({
    id: 'fetchExport',
    summary: 'Descargar el archivo de una exportación, una sola vez',
    permission: 'export',
    contentTypes: tableContentTypes(TABLE_FORMATS),
    errors: [exportNotFound, exportFetched, exportsBusy, figuresForbidden],
  })
  async fetch(
    @Param('id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @Res() reply: FastifyReply,
  ) {
    await sendTable(reply, await this.streamExport.execute(id, principal));
  }

  @Delete(':id')
  @Operation({
    id: 'cancelExport',
    summary: 'Cancelar una exportación',
    permission: 'export',
    errors: [exportNotFound],
  })
  cancel(@Param('id', { schema: uuidSchema }) id: string, @CurrentPrincipal() principal: Principal) {
    return this.followExport.cancel(id, principal);
  }
}

function toAnswer({ id, format, state, total, rowsWritten, bytesWritten }: ClientExport) {
  return { id, format, state, total, rowsWritten, bytesWritten, file: `/${PATH}/${id}/file` };
}
