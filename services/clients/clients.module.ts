import { Module } from '@nestjs/common';
import { ClientsFacade } from './application/clients-facade.js';
import { ListContacts } from './application/list-contacts.js';
import { ReadClientRecord } from './application/read-client-record.js';
import { ClientsController } from './http/clients.controller.js';

/** Other domains import this to read clients. */
@Module({ providers: [ClientsFacade], exports: [ClientsFacade] })
export class ClientsModule {}

@Module({
  imports: [ClientsModule],
  controllers: [ClientsController],
  providers: [ReadClientRecord, ListContacts],
})
export class ClientsApiModule {}
