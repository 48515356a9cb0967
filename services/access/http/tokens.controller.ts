import { Body, Controller, Delete, Get, Header, Ip, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { uuidSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { encodeCursor } from '../../platform/http/paging.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { CreateToken } from '../application/create-token.js';
import { ListTokens } from '../application/list-tokens.js';
import { RevokeToken } from '../application/revoke-token.js';
import * as errors from '../domain/errors.js';
import { readCursor } from './cursors.js';
import { pageQuerySchema } from './inputs.js';
import * as schemas from './tokens.schemas.js';

const cursorParts = z.tuple([uuidSchema]);

/** Integration tokens: how other systems call this API. */
@ApiTags('tokens')
@Controller('api/access/tokens')
export class TokensController {
  constructor(
    private readonly tokens: ListTokens,
    private readonly createToken: CreateToken,
    private readonly revokeToken: RevokeToken,
  ) {}

  /** Newest first, revoked and expired ones included. */
  @Get()
  @Operation({
    id: 'listIntegrationTokens',
    summary: 'Claves de integración',
    permission: 'tokens',
    response: schemas.tokenPageSchema,
  })
  async list(@Query({ schema: pageQuerySchema }) query: z.infer<typeof pageQuerySchema>) {
    const [after] = readCursor(query.cursor, cursorParts) ?? [];
    const page = await this.tokens.execute(query.limit, after);
    return {
      items: page.tokens,
      nextCursor: page.next ? encodeCursor([page.next]) : null,
      total: { value: page.total, exact: true },
    };
  }

  /** The secret is in this answer and nowhere else. */
  @Post()
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'createIntegrationToken',
    summary: 'Crear una clave de integración',
    permission: 'tokens',
    status: 201,
    response: schemas.createdTokenSchema,
    errors: [errors.scopeNotHeld],
  })
  async create(
    @Body({ schema: schemas.createTokenSchema }) body: z.infer<typeof schemas.createTokenSchema>,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
  ) {
    const { id, secret } = await this.createToken.execute(body, principal, ip);
    return { token: await this.tokens.one(id), secret };
  }

  @Delete(':id')
  @Operation({
    id: 'revokeIntegrationToken',
    summary: 'Revocar una clave de integración',
    permission: 'tokens',
    errors: [errors.tokenNotFound],
  })
  async revoke(
    @Param('id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
  ): Promise<void> {
    await this.revokeToken.execute(id, principal, ip);
  }
}
