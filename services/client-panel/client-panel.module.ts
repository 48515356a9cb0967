import { Module } from '@nestjs/common';
import { AuditModule, RolesModule } from '../access/public.js';
import { AccountsModule } from '../accounts/public.js';
import { BitacoraModule } from '../bitacora/public.js';
import { ClientsModule } from '../clients/public.js';
import { ContractedServicesModule } from '../contracted-services/public.js';
import { SolutionsModule } from '../solutions/public.js';
import { AssignToSelection } from './application/assign-to-selection.js';
import { CheckRows } from './application/check-rows.js';
import { CountOptions } from './application/count-options.js';
import { CreateExport } from './application/create-export.js';
import { FarRows } from './application/far-rows.js';
import { FilterResolver } from './application/filter-resolver.js';
import { FindRowNumber } from './application/find-row-number.js';
import { FollowExport } from './application/follow-export.js';
import { KeepClientRows } from './application/keep-client-rows.js';
import { KeepViews } from './application/keep-views.js';
import { ListClients } from './application/list-clients.js';
import { ListViews } from './application/list-views.js';
import { ReadAdministrativeData } from './application/read-administrative-data.js';
import { RebuildRows } from './application/rebuild-rows.js';
import { ServiceTypeNames } from './application/service-type-names.js';
import { StreamExport } from './application/stream-export.js';
import { TotalSelection } from './application/total-selection.js';
import { TurnOfDay } from './application/turn-of-day.js';
import { WatchMidnight } from './application/watch-midnight.js';
import { AnnounceClient } from './handlers/announce-client.js';
import { AnnounceImport } from './handlers/announce-import.js';
import { AnnounceMassChange } from './handlers/announce-mass-change.js';
import { AnnounceOverrideGranted, AnnounceOverrideRevoked } from './handlers/announce-override.js';
import { AdministrativeController } from './http/administrative.controller.js';
import { ClientPanelController } from './http/client-panel.controller.js';
import { ExportsController } from './http/exports.controller.js';
import { MassChangesController } from './http/mass-changes.controller.js';
import { TotalsController } from './http/totals.controller.js';
import { ViewsController } from './http/views.controller.js';

/** In every process that changes what the grid shows. */
@Module({ providers: [KeepClientRows] })
export class ClientPanelFactsModule {}

@Module({
  imports: [
    ClientPanelFactsModule,
    AuditModule,
    RolesModule,
    ClientsModule,
    ContractedServicesModule,
    AccountsModule,
    BitacoraModule,
    SolutionsModule,
  ],
  controllers: [
    ClientPanelController,
    TotalsController,
    ViewsController,
    ExportsController,
    MassChangesController,
    AdministrativeController,
  ],
  providers: [
    FilterResolver,
    FarRows,
    ListClients,
    ListViews,
    KeepViews,
    CountOptions,
    FindRowNumber,
    ReadAdministrativeData,
    TotalSelection,
    AssignToSelection,
    CreateExport,
    FollowExport,
    StreamExport,
    ServiceTypeNames,
    TurnOfDay,
  ],
})
export class ClientPanelApiModule {}

@Module({
  imports: [ClientPanelFactsModule],
  providers: [
    TurnOfDay,
    WatchMidnight,
    AnnounceImport,
    AnnounceClient,
    AnnounceMassChange,
    AnnounceOverrideGranted,
    AnnounceOverrideRevoked,
  ],
})
export class ClientPanelWorkerModule {}

@Module({ imports: [ClientPanelFactsModule], providers: [RebuildRows, CheckRows, TurnOfDay] })
export class ClientPanelCliModule {}
