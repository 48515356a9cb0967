import { Module } from '@nestjs/common';
import { ContractedServicesModule } from '../contracted-services/public.js';
import { CountOptions } from './application/count-options.js';
import { FindRowNumber } from './application/find-row-number.js';
import { KeepClientRows } from './application/keep-client-rows.js';
import { ListClients } from './application/list-clients.js';
import { RebuildRows } from './application/rebuild-rows.js';
import { TurnOfDay } from './application/turn-of-day.js';
import { WatchMidnight } from './application/watch-midnight.js';
import { ClientPanelController } from './http/client-panel.controller.js';

/** In every process that changes what the grid shows. */
@Module({ providers: [KeepClientRows] })
export class ClientPanelFactsModule {}

@Module({
  imports: [ClientPanelFactsModule, ContractedServicesModule],
  controllers: [ClientPanelController],
  providers: [ListClients, CountOptions, FindRowNumber, TurnOfDay],
})
export class ClientPanelApiModule {}

@Module({ imports: [ClientPanelFactsModule], providers: [TurnOfDay, WatchMidnight] })
export class ClientPanelWorkerModule {}

@Module({ imports: [ClientPanelFactsModule], providers: [RebuildRows] })
export class ClientPanelCliModule {}
