import { Injectable } from '@nestjs/common';
import type { IsoDay } from '../../platform/clock/clock.js';
import { distinctValues } from '../../platform/database/distinct-values.js';
import type { Queryable } from '../../platform/database/tx.js';

export interface ServiceType {
  readonly id: string;
  readonly name: string;
  /** Whether a subscription of this type makes its client one "con servicios". */
  readonly countsForSituation: boolean;
  /** Offered for new services; old ones keep a type that is not. */
  readonly active: boolean;
}

/** The other domains' way to service types and contracted services. */
@Injectable()
export class ServicesFacade {
  /** The whole catalogue, by name. */
  serviceTypes(q: Queryable): Promise<ServiceType[]> {
    return q.query<ServiceType>({
      name: 'services-types',
      text: `select id, name, counts_for_situation as "countsForSituation", active
               from contracted_services.service_types order by name collate "es-AR-x-icu"`,
    });
  }

  /** Names of the types of which the client has a service in force on a day. */
  async typesInForce(q: Queryable, clientId: string, today: IsoDay): Promise<string[]> {
    const rows = await q.query<{ name: string }>(
      {
        name: 'services-types-in-force',
        text: `select t.name from contracted_services.client_facts(array[$1::uuid], $2) f
                 join contracted_services.service_types t on t.id = any (f.service_type_ids)
                order by t.name collate "es-AR-x-icu"`,
      },
      [clientId, today],
    );
    return rows.map((row) => row.name);
  }

  /** Names of the modules that some client has or had. */
  moduleNames(q: Queryable): Promise<string[]> {
    return distinctValues(q, {
      table: 'contracted_services.contracted_services',
      column: 'item',
      where: `list = 'module'`,
    });
  }
}
