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
import { FollowMassChange } from './application/follow-mass-change.js';
import { MassAssignments } from './application/mass-assignments.js';
import { RunMassChange } from './application/run-mass-change.js';
import { UndoMassChange } from './application/undo-mass-change.js';
import { WriteMassChangeResults } from './application/write-mass-change-results.js';
import { HintMassChange } from './handlers/hint-mass-change.js';
import { MassChangesController } from './http/mass-changes.controller.js';
import { MassChangeSweep } from './jobs/mass-change-sweep.js';
import { RunMassChangeJob } from './jobs/run-mass-change.job.js';
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
@Module({
  imports: [AuditModule],
  providers: [ClientsFacade, MassAssignments],
  exports: [ClientsFacade, MassAssignments],
})
export class ClientsModule {}

@Module({
  imports: [AuditModule, ClientsModule],
  controllers: [
    RegistrationController,
    ClientsController,
    SituationController,
    ChangesController,
    MassChangesController,
  ],
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
    FollowMassChange,
    UndoMassChange,
    WriteMassChangeResults,
  ],
})
export class ClientsApiModule {}

/** Carries out mass changes; the process also listens to what clients' facts become. */
@Module({
  imports: [AuditModule],
  providers: [HintMassChange, RunMassChangeJob, MassChangeSweep, RunMassChange],
})
export class ClientsWorkerModule {}
