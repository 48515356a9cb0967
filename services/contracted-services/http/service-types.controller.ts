import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Database } from '../../platform/database/database.js';
import { uuidSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { ServicesFacade } from '../application/services-facade.js';

const serviceTypeSchema = z
  .object({
    id: uuidSchema,
    name: z.string(),
    countsForSituation: z
      .boolean()
      .describe('Un abono de este tipo hace que el cliente sea «con servicios».'),
    active: z.boolean(),
  })
  .meta({ id: 'ServiceType' });
const serviceTypeListSchema = z.object({ items: z.array(serviceTypeSchema) }).meta({ id: 'ServiceTypeList' });

@ApiTags('service-types')
@Controller('api/contracted-services/types')
export class ServiceTypesController {
  constructor(
    private readonly database: Database,
    private readonly services: ServicesFacade,
  ) {}

  /** The catalogue of service types, by name. */
  @Get()
  @Operation({
    id: 'listServiceTypes',
    summary: 'Tipos de servicio',
    permission: 'services.read',
    response: serviceTypeListSchema,
  })
  async list() {
    return { items: await this.services.serviceTypes(this.database) };
  }
}
