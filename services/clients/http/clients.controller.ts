import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { clientCodeSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { setEtag } from '../../platform/http/versions.js';
import { ListContacts } from '../application/list-contacts.js';
import { ReadClientRecord } from '../application/read-client-record.js';
import { clientNotFound } from '../domain/errors.js';
import type { ClientRecord } from '../persistence/client-reader.js';
import { clientSchema, contactListSchema } from './clients.schemas.js';

/** The client record and the people who may speak for the client. */
@ApiTags('clients')
@Controller('api/clients')
export class ClientsController {
  constructor(
    private readonly readClientRecord: ReadClientRecord,
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
    return toResponse(record);
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

function toResponse(record: ClientRecord) {
  const { id: _id, account: _account, subaccount: _subaccount, updatedAt: _updatedAt, ...rest } = record;
  const { street, streetNumber, floor, apartment, city, postalCode, province, country, ...fields } = rest;
  return {
    ...fields,
    address: { street, streetNumber, floor, apartment, city, postalCode, province, country },
    dataAsOf: record.dataAsOf?.toISOString() ?? null,
  };
}
