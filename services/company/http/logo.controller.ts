import { Body, Controller, Delete, Get, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../../platform/database/database.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { requiredVersion, setEtag } from '../../platform/http/versions.js';
import { CompanyFacade } from '../application/company-facade.js';
import { viewProfile } from '../application/profile-view.js';
import { SetLogo } from '../application/set-logo.js';
import { logoMissing, logoUnusable, profileMissing } from '../domain/errors.js';
import { type LogoInput, logoInputSchema, profileSchema } from './profile.schemas.js';

/** The image of the letterhead: a part of the profile, whose version each change of it raises. */
@ApiTags('profile')
@Controller('api/company/profile/logo')
export class LogoController {
  constructor(
    private readonly database: Database,
    private readonly company: CompanyFacade,
    private readonly setLogo: SetLogo,
  ) {}

  @Get()
  @Operation({
    id: 'readCompanyLogo',
    summary: 'Logo de la empresa',
    permission: 'clients.read',
    contentTypes: ['image/png', 'image/jpeg'],
    errors: [profileMissing, logoMissing],
  })
  async read(@Res() reply: FastifyReply) {
    const profile = await this.company.profile(this.database);
    if (!profile) throw new ApplicationError(profileMissing, 'Se cargan en Configuración, Empresa.');
    const { logo } = profile.letterhead;
    if (!logo) throw new ApplicationError(logoMissing, 'Se elige en Configuración, Empresa.');
    await reply.header('cache-control', 'private, no-cache').type(logo.type).send(logo.bytes);
  }

  @Put()
  @Operation({
    id: 'setCompanyLogo',
    summary: 'Elegir el logo de la empresa',
    permission: 'catalogues.write',
    ifMatch: true,
    response: profileSchema,
    errors: [profileMissing, logoUnusable],
  })
  set(
    @Body({ schema: logoInputSchema }) { content }: LogoInput,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.change(Buffer.from(content, 'base64'), principal, request, reply);
  }

  @Delete()
  @Operation({
    id: 'removeCompanyLogo',
    summary: 'Quitar el logo de la empresa',
    permission: 'catalogues.write',
    ifMatch: true,
    response: profileSchema,
    errors: [profileMissing],
  })
  remove(
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.change(null, principal, request, reply);
  }

  private async change(
    bytes: Buffer | null,
    principal: Principal,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const change = { version: requiredVersion(request), principal, ip: request.ip };
    const profile = await this.setLogo.execute(change, bytes);
    setEtag(reply, profile.version);
    return viewProfile(profile);
  }
}
