import { Module } from '@nestjs/common';
import { ServicesFacade } from './application/services-facade.js';
import { ServiceTypesController } from './http/service-types.controller.js';

/** Other domains import this to read services. */
@Module({ providers: [ServicesFacade], exports: [ServicesFacade] })
export class ContractedServicesModule {}

@Module({ imports: [ContractedServicesModule], controllers: [ServiceTypesController] })
export class ContractedServicesApiModule {}
