import { Body, Controller, Get, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientNotFound } from '../../clients/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { clientCodeSchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { requiredVersion, setEtag } from '../../platform/http/versions.js';
import { GrantOverride } from '../application/grant-override.js';
import { ListOverrides } from '../application/list-overrides.js';
import { viewOverride } from '../application/override-view.js';
import { ReadCredit } from '../application/read-credit.js';
import { RevokeOverride } from '../application/revoke-override.js';
import { overrideEnded, overrideInForce, overrideNotFound, overrideRulesBroken } from '../domain/errors.js';
import {
  creditSchema,
  type OverrideInput,
  overrideInputSchema,
  overridePageSchema,
  overrideSchema,
  type OverridesQuery,
  overridesQuerySchema,
  type RevocationInput,
  revocationSchema,
} from './credit.schemas.js';
import { creditView } from './credit.view.js';

/** Datos financieros y crediticios of a client, and the exceptions from their verdict. */
@ApiTags('credit')
@Controller('api/accounts/clients/:code/credit')
export class CreditController {
  constructor(
    private readonly clock: Clock,
    private readonly readCredit: ReadCredit,
    private readonly listOverrides: ListOverrides,
    private readonly grantOverride: GrantOverride,
    private readonly revokeOverride: RevokeOverride,
  ) {}

  /** The verdict of today with each reason and its vouchers, the exception, and the conditions. Reading it is audited. */
  @Get()
  @Operation({
    id: 'readCredit',
    summary: 'Datos financieros y crediticios de un cliente',
    permission: 'accounts.read',
    response: creditSchema,
    errors: [clientNotFound],
  })
  async read(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
  ) {
    const credit = await this.readCredit.execute(code, { principal, ip });
    return creditView(credit, principal.permissions.has('accounts.figures'));
  }

  /** Newest first; nothing of them is ever deleted. */
  @Get('overrides')
  @Operation({
    id: 'listCreditOverrides',
    summary: 'Autorizaciones de excepción de un cliente',
    permission: 'accounts.read',
    response: overridePageSchema,
    errors: [clientNotFound],
  })
  overrides(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Query({ schema: overridesQuerySchema }) query: OverridesQuery,
  ) {
    return this.listOverrides.execute(code, query);
  }

  @Post('overrides')
  @Operation({
    id: 'grantCreditOverride',
    summary: 'Autorizar una excepción de crédito',
    description: 'Una vigente por cliente: si la hay, responde 409 y `current`.',
    permission: 'credit.override',
    status: 201,
    response: overrideSchema,
    idempotent: true,
    errors: [clientNotFound, overrideInForce, overrideRulesBroken],
  })
  async grant(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Body({ schema: overrideInputSchema }) body: OverrideInput,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
  ) {
    const override = await this.grantOverride.execute({ code, ...body, principal, ip });
    return viewOverride(override, this.clock.today());
  }

  /** Ends it at once. */
  @Post('overrides/:id/revoke')
  @Operation({
    id: 'revokeCreditOverride',
    summary: 'Revocar una autorización de excepción',
    permission: 'credit.override',
    response: overrideSchema,
    ifMatch: true,
    errors: [clientNotFound, overrideNotFound, overrideEnded],
  })
  async revoke(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Param('id', { schema: uuidSchema }) id: string,
    @Body({ schema: revocationSchema }) { reason }: RevocationInput,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const version = requiredVersion(request);
    const wish = { code, id, version, reason, principal, ip: request.ip };
    const override = await this.revokeOverride.execute(wish);
    setEtag(reply, override.version);
    return viewOverride(override, this.clock.today());
  }
}
