import { Body, Controller, Get, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../../platform/database/database.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { requiredVersion, setEtag } from '../../platform/http/versions.js';
import { ListProfileChanges } from '../application/list-profile-changes.js';
import { viewProfile } from '../application/profile-view.js';
import { SaveProfile } from '../application/save-profile.js';
import { profileMissing, rulesBroken } from '../domain/errors.js';
import { readProfile } from '../persistence/profile-store.js';
import {
  contentOf,
  profileChangePageSchema,
  type ProfileChangesQuery,
  profileChangesQuerySchema,
  type ProfileInput,
  profileInputSchema,
  profileSchema,
} from './profile.schemas.js';

/** The issuing company, as its documents show it. */
@ApiTags('profile')
@Controller('api/company/profile')
export class ProfileController {
  constructor(
    private readonly database: Database,
    private readonly saveProfile: SaveProfile,
    private readonly listProfileChanges: ListProfileChanges,
  ) {}

  /** No secret to staff: it is on every document. Its ETag is the version that a change names. */
  @Get()
  @Operation({
    id: 'readCompanyProfile',
    summary: 'Datos de la empresa',
    permission: 'clients.read',
    response: profileSchema,
    errors: [profileMissing],
  })
  async read(@Res({ passthrough: true }) reply: FastifyReply) {
    const profile = await readProfile(this.database);
    if (!profile) throw new ApplicationError(profileMissing, 'Se cargan en Configuración, Empresa.');
    setEtag(reply, profile.version);
    return viewProfile(profile);
  }

  /** Replaces everything but the logo. */
  @Put()
  @Operation({
    id: 'saveCompanyProfile',
    summary: 'Guardar los datos de la empresa',
    description:
      'La primera vez con If-Match "0". Con una versión vieja responde 412 y `current`, los datos como están ahora.',
    permission: 'catalogues.write',
    ifMatch: true,
    response: profileSchema,
    errors: [profileMissing, rulesBroken],
  })
  async save(
    @Body({ schema: profileInputSchema }) body: ProfileInput,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const change = { version: requiredVersion(request), principal, ip: request.ip };
    const profile = await this.saveProfile.execute(change, contentOf(body));
    setEtag(reply, profile.version);
    return viewProfile(profile);
  }

  /** Newest first, each with its fields before and after, who and when. */
  @Get('changes')
  @Operation({
    id: 'listCompanyProfileChanges',
    summary: 'Historial de cambios de los datos de la empresa',
    permission: 'clients.read',
    response: profileChangePageSchema,
  })
  changes(@Query({ schema: profileChangesQuerySchema }) query: ProfileChangesQuery) {
    return this.listProfileChanges.execute(query);
  }
}
