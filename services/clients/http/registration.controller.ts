import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { setEtag } from '../../platform/http/versions.js';
import { viewChanged } from '../application/client-view.js';
import { FindDuplicates } from '../application/find-duplicates.js';
import { FindFreeSubaccount } from '../application/find-free-subaccount.js';
import { RegisterClient } from '../application/register-client.js';
import { accountNotFound, codesExhausted, codeTaken, rulesBroken } from '../domain/errors.js';
import { changedClientSchema } from './clients.schemas.js';
import { editsOf } from './edit-client.schema.js';
import {
  duplicatesSchema,
  type DuplicatesQuery,
  duplicatesQuerySchema,
  freeSubaccountSchema,
  type FreeSubaccountQuery,
  freeSubaccountQuerySchema,
  type RegisterClientBody,
  registerClientSchema,
} from './registration.schemas.js';

/** New clients, and what helps to register them right. */
@ApiTags('clients')
@Controller('api/clients')
export class RegistrationController {
  constructor(
    private readonly registerClient: RegisterClient,
    private readonly findFreeSubaccount: FindFreeSubaccount,
    private readonly findDuplicates: FindDuplicates,
  ) {}

  /** Registers a client of the panel's own, in a new account or in a new subaccount of one. */
  @Post()
  @Operation({
    id: 'registerClient',
    summary: 'Registrar un cliente',
    permission: 'clients.write',
    status: 201,
    response: changedClientSchema,
    errors: [accountNotFound, codeTaken, codesExhausted, rulesBroken],
    idempotent: true,
  })
  async register(
    @Body({ schema: registerClientSchema })
    { account = null, subaccount = null, ...fields }: RegisterClientBody,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    // The interceptor of `idempotent` has checked it.
    const idempotencyKey = String(request.headers['idempotency-key']);
    const values = editsOf(fields);
    const who = { principal, ip: request.ip };
    const registered = await this.registerClient.execute({
      account,
      subaccount,
      values,
      idempotencyKey,
      ...who,
    });
    setEtag(reply, registered.client.version);
    return viewChanged(registered);
  }

  /** The first free subaccount of an account; a proposal, not a reservation. */
  @Get('free-subaccount')
  @Operation({
    id: 'findFreeSubaccount',
    summary: 'Primera subcuenta libre de una cuenta',
    permission: 'clients.read',
    response: freeSubaccountSchema,
    errors: [accountNotFound],
  })
  freeSubaccount(@Query({ schema: freeSubaccountQuerySchema }) { account }: FreeSubaccountQuery) {
    return this.findFreeSubaccount.execute(account);
  }

  /** Clients with the same document, then those whose razón social is very similar. */
  @Get('duplicates')
  @Operation({
    id: 'findDuplicateClients',
    summary: 'Clientes que podrían ser el mismo',
    permission: 'clients.read',
    response: duplicatesSchema,
  })
  async duplicates(@Query({ schema: duplicatesQuerySchema }) query: DuplicatesQuery) {
    return { items: await this.findDuplicates.execute(query) };
  }
}
