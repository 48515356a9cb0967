import type { Persistence } from '../../platform/database/data-source.js';
import { ContractedService } from './contracted-service.entity.js';
import { ContractedServices1700000003001, ContractedServicesModules1700000003002 } from './migrations.js';
import { ServiceType } from './service-type.entity.js';

export const contractedServicesPersistence: Persistence = {
  entities: [ServiceType, ContractedService],
  migrations: [ContractedServices1700000003001, ContractedServicesModules1700000003002],
};
