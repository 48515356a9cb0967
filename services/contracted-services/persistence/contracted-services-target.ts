import type { BulkTarget } from '../../platform/bulk/bulk-contract.js';
import * as rows from '../../platform/bulk/row-set.js';
import { CURRENCIES } from '../../platform/http/money.js';

const SET: rows.RowSet = {
  entity: 'contracted_services',
  table: 'contracted_services.contracted_services',
  rows: 'contracted_services_rows',
  columns: [
    'external_id',
    'client_id',
    'list',
    'service_type_id',
    'item',
    'description',
    'quantity',
    'price',
    'currency',
    'frequency',
    'starts_on',
    'last_day',
    'cancelled_from',
    'serial_number',
    'seats',
    'updates_until',
    'observations',
  ],
};

const RULES: readonly rows.RejectionRule[] = [
  ...rows.CLIENT_ROW_RULES,
  rows.outside(
    'list',
    ['additional', 'subscription', 'product', 'module'],
    'list-unknown',
    'La lista no se conoce',
  ),
  rows.missing('item'),
  rows.missing('starts_on'),
  {
    ...rows.outside('currency', CURRENCIES, 'currency-unknown', 'La moneda no se conoce'),
    when: `r.currency not in (${CURRENCIES.map((currency) => `'${currency}'`).join(', ')})`,
  },
  {
    column: 'seats',
    code: 'seats-negative',
    when: 'r.seats < 0',
    reason: 'La cantidad de puestos no puede ser negativa',
  },
];

/** Adicionales, abonos, productos and módulos. A type that the catalogue lacks is added to it. */
export const contractedServicesTarget: BulkTarget = {
  entity: SET.entity,
  columns: {
    external_id: 'text',
    client_external_id: 'text',
    list: 'text',
    service_type: 'text',
    item: 'text',
    description: 'text',
    quantity: 'numeric',
    price: 'numeric',
    currency: 'text',
    frequency: 'text',
    starts_on: 'date',
    last_day: 'date',
    cancelled_from: 'date',
    serial_number: 'text',
    seats: 'int',
    updates_until: 'date',
  },
  async upsertMany(tx, staging, context) {
    await tx.execute(
      `insert into contracted_services.service_types (name)
       select min(service_type) from ${staging} where service_type <> '' group by platform.fold(service_type)
       on conflict do nothing`,
    );
    await rows.prepareRows(
      tx,
      SET,
      `select s.row_number, s.client_external_id, coalesce(p.id, uuidv7()) as id, p.id is not null as existing,
        ${rows.superseded('external_id')} as superseded, s.external_id, c.id as client_id, s.list,
        t.id as service_type_id, s.item, s.description, round(s.quantity, 4) as quantity, round(s.price, 4) as price,
        s.currency, s.frequency, s.starts_on, s.last_day, s.cancelled_from, s.serial_number, s.seats, s.updates_until,
        ${rows.observations({
          'ends-before-start': 's.last_day < s.starts_on',
          'currency-missing': 's.price is not null and s.currency is null',
        })} as observations
      from ${staging} s
      ${rows.CLIENT_OF_ROW}
      left join contracted_services.service_types t on platform.fold(t.name) = platform.fold(s.service_type)
      left join contracted_services.contracted_services p on p.origin = $1 and p.external_id = s.external_id`,
      [context.origin],
    );
    await rows.rejectRows(tx, SET, RULES);
    const same = await rows.removeSame(tx, SET);
    const clientIds = await rows.clientsOfRows(tx, SET);
    return { ...(await rows.writeRows(tx, SET, context)), same, clientIds };
  },
};
