import { Body, Controller, Get, Param, Patch, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientCodeSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { requiredVersion, setEtag } from '../../platform/http/versions.js';
import { viewChanged, viewClient } from '../application/client-view.js';
import { EditClient } from '../application/edit-client.js';
import { ListContacts } from '../application/list-contacts.js';
import { ReadClientRecord } from '../application/read-client-record.js';
import { clientNotFound, fieldLocked, rulesBroken } from '../domain/errors.js';
import { changedClientSchema, clientSchema, contactListSchema } from './clients.schemas.js';
import { editClientSchema, type EditClientBody, editsOf } from './edit-client.schema.js';

/** The client record and the people who may speak for the client. */
@ApiTags('clients')
@Controller('api/clients')
export class ClientsController {
  constructor(
    private readonly readClientRecord: ReadClientRecord,
    private readonly editClient: EditClient,
    private readonly listContacts: ListContacts,
  ) {}

  /** The record of one client; its ETag is the version that an edit names. */
  @Get(':code')
  @Operation({
    id: 'readClient',
    summary: 'Ficha del cliente',
    permission: 'clients.read',
    response: clientSchema,
    errors: [clientNotFound],
  })
  async read(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const record = await this.readClientRecord.execute(code);
    setEtag(reply, record.version);
    return viewClient(record);
  }

  /** Changes the fields given; If-Match names the version that the person saw. */
  @Patch(':code')
  @Operation({
    id: 'editClient',
    summary: 'Modificar la ficha del cliente',
    description: 'Con una versión vieja responde 412 y `current`, la ficha como está ahora.',
    permission: 'clients.write',
    response: changedClientSchema,
    errors: [clientNotFound, fieldLocked, rulesBroken],
    ifMatch: true,
  })
  async edit(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Body({ schema: editClientSchema }) body: EditClientBody,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const change = { code, version: requiredVersion(request), principal, ip: request.ip };
    const changed = await this.editClient.execute(change, editsOf(body));
    setEtag(reply, changed.client.version);
    return viewChanged(changed);
  }

  /** Every contact of the client, the primary one first; `validFrom` and `validUntil` tell who is valid today. */
  @Get(':code/contacts')
  @Operation({
    id: 'listContacts',
    summary: 'Contactos del cliente',
    permission: 'contacts.read',
    response: contactListSchema,
    errors: [clientNotFound],
  })
  async contacts(@Param('code', { schema: clientCodeSchema }) code: string) {
    return { items: await this.listContacts.execute(code) };
  }
}
