import { Module } from '@nestjs/common';
import { AuditModule } from '../access/public.js';
import { CancelClient } from './application/cancel-client.js';
import { ChangeClient } from './application/change-client.js';
import { ClientsFacade } from './application/clients-facade.js';
import { EditClient } from './application/edit-client.js';
import { FindDuplicates } from './application/find-duplicates.js';
import { FindFreeSubaccount } from './application/find-free-subaccount.js';
import { ListChanges } from './application/list-changes.js';
import { ListContacts } from './application/list-contacts.js';
import { ReadClientRecord } from './application/read-client-record.js';
import { ReactivateClient } from './application/reactivate-client.js';
import { RegisterClient } from './application/register-client.js';
import { TellChange } from './application/tell-change.js';
import { UndoChange } from './application/undo-change.js';
import { ChangesController } from './http/changes.controller.js';
import { ClientsController } from './http/clients.controller.js';
import { RegistrationController } from './http/registration.controller.js';
import { SituationController } from './http/situation.controller.js';

/** Other domains import this to read clients. */
@Module({ providers: [ClientsFacade], exports: [ClientsFacade] })
export class ClientsModule {}

@Module({
  imports: [AuditModule, ClientsModule],
  controllers: [RegistrationController, ClientsController, SituationController, ChangesController],
  providers: [
    ReadClientRecord,
    ListContacts,
    ListChanges,
    ChangeClient,
    TellChange,
    EditClient,
    RegisterClient,
    CancelClient,
    ReactivateClient,
    UndoChange,
    FindFreeSubaccount,
    FindDuplicates,
  ],
})
export class ClientsApiModule {}
