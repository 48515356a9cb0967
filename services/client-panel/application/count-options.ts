import { Injectable } from '@nestjs/common';
import { ServicesFacade } from '../../contracted-services/public.js';
import { Database } from '../../platform/database/database.js';
import type { ClientFilter } from '../domain/client-filter.js';
import { countServiceTypes, countSituations } from '../persistence/counters-reader.js';
import { resolveFilter } from '../persistence/resolve-filter.js';
import { TurnOfDay } from './turn-of-day.js';

/** The number of clients that each option of the filter would give, the choices of its own group ignored. */
@Injectable()
export class CountOptions {
  constructor(
    private readonly database: Database,
    private readonly services: ServicesFacade,
    private readonly turnOfDay: TurnOfDay,
  ) {}

  async execute(filter: ClientFilter) {
    await this.turnOfDay.ensure();
    const resolved = await resolveFilter(this.database, filter);
    const [situations, byType, types] = await Promise.all([
      countSituations(this.database, resolved),
      countServiceTypes(this.database, resolved),
      this.services.serviceTypes(this.database),
    ]);
    const chosen =
      filter.situations.length > 0
        ? filter.situations
        : (Object.keys(situations) as (keyof typeof situations)[]);
    return {
      situations,
      serviceTypes: types
        .filter((type) => type.active || byType.has(type.id))
        .map(({ id, name }) => ({ id, name, count: byType.get(id) ?? 0 })),
      total: chosen.reduce((total, situation) => total + situations[situation], 0),
    };
  }
}
