import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { clientNotFound } from '../../clients/public.js';
import { clientCodeSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { setEtag } from '../../platform/http/versions.js';
import { seesFigures } from '../application/figures.js';
import { ReadAdministrativeData } from '../application/read-administrative-data.js';
import { administrativeSchema } from './administrative.schemas.js';
import { administrativeView } from './administrative.view.js';

/** The head of the panel of a client. */
@ApiTags('panel')
@Controller('api/client-panel')
export class AdministrativeController {
  constructor(private readonly readAdministrativeData: ReadAdministrativeData) {}

  /** Everything of Datos administrativos in one answer; its ETag is the version of the client record. */
  @Get('clients/:code/administrative')
  @Operation({
    id: 'readAdministrativeData',
    summary: 'Datos administrativos de un cliente',
    permission: 'clients.read',
    response: administrativeSchema,
    errors: [clientNotFound],
  })
  async read(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const data = await this.readAdministrativeData.execute(code, principal);
    setEtag(reply, data.client.version);
    return administrativeView(data, seesFigures(principal));
  }
}
