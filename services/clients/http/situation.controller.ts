import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientCodeSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { requiredVersion, setEtag } from '../../platform/http/versions.js';
import { CancelClient } from '../application/cancel-client.js';
import { type ChangedClient, viewChanged } from '../application/client-view.js';
import { ReactivateClient } from '../application/reactivate-client.js';
import { clientNotFound, fieldLocked, rulesBroken } from '../domain/errors.js';
import {
  type CancellationBody,
  cancellationSchema,
  changedClientSchema,
  type ReactivationBody,
  reactivationSchema,
} from './clients.schemas.js';

/** Whether a client is cancelled, and from when. */
@ApiTags('clients')
@Controller('api/clients/:code')
export class SituationController {
  constructor(
    private readonly cancelClient: CancelClient,
    private readonly reactivateClient: ReactivateClient,
  ) {}

  /** Cancels from a day on, today or to come: the situation follows at once, or when that day begins. */
  @Post('cancellation')
  @Operation({
    id: 'cancelClient',
    summary: 'Cancelar al cliente',
    permission: 'clients.write',
    status: 200,
    response: changedClientSchema,
    errors: [clientNotFound, fieldLocked, rulesBroken],
    ifMatch: true,
  })
  async cancel(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Body({ schema: cancellationSchema }) body: CancellationBody,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const change = { code, version: requiredVersion(request), principal, ip: request.ip };
    return answer(await this.cancelClient.execute(change, body), reply);
  }

  /** Takes the cancellation away. */
  @Post('reactivation')
  @Operation({
    id: 'reactivateClient',
    summary: 'Reactivar al cliente',
    permission: 'clients.write',
    status: 200,
    response: changedClientSchema,
    errors: [clientNotFound, fieldLocked, rulesBroken],
    ifMatch: true,
  })
  async reactivate(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Body({ schema: reactivationSchema }) { reason }: ReactivationBody,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const change = { code, version: requiredVersion(request), principal, ip: request.ip };
    return answer(await this.reactivateClient.execute(change, reason), reply);
  }
}

function answer(changed: ChangedClient, reply: FastifyReply) {
  setEtag(reply, changed.client.version);
  return viewChanged(changed);
}
