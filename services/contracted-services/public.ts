/** What other domains may use of this one. */
export { ServicesFacade, type ServiceType } from './application/services-facade.js';
export { ContractedServicesModule } from './contracted-services.module.js';
