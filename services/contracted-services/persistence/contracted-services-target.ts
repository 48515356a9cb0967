import type { BulkContext, BulkTarget } from '../../platform/bulk/bulk-contract.js';
import * as rows from '../../platform/bulk/row-set.js';
import type { Tx } from '../../platform/database/tx.js';
import { CURRENCIES } from '../../platform/http/money.js';
import { SERVICE_LISTS } from '../domain/service-list.js';

/** What the file says as it is; the others are resolved or rounded. */
const PLAIN_COLUMNS = {
  list: 'text',
  item: 'text',
  description: 'text',
  currency: 'text',
  frequency: 'text',
  starts_on: 'date',
  last_day: 'date',
  cancelled_from: 'date',
  serial_number: 'text',
  seats: 'int',
  updates_until: 'date',
};

const SET: rows.RowSet = {
  entity: 'contracted_services',
  table: 'contracted_services.contracted_services',
  rows: 'contracted_services_rows',
  columns: [
    'external_id',
    'client_id',
    'service_type_id',
    'quantity',
    'price',
    ...Object.keys(PLAIN_COLUMNS),
    'observations',
  ],
};

const RULES: readonly rows.RejectionRule[] = [
  ...rows.CLIENT_ROW_RULES,
  rows.outside('list', SERVICE_LISTS, 'list-unknown', 'La lista no se conoce'),
  { ...rows.missing('item'), when: `coalesce(r.item, '') = ''` },
  rows.missing('starts_on'),
  {
    // Unlike the list, the currency may be absent.
    ...rows.outside('currency', CURRENCIES, 'currency-unknown', 'La moneda no se conoce'),
    when: `r.currency not in (${CURRENCIES.map((currency) => `'${currency}'`).join(', ')})`,
  },
  tooLarge('quantity'),
  tooLarge('price'),
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
    service_type: 'text',
    quantity: 'numeric',
    price: 'numeric',
    ...PLAIN_COLUMNS,
  },
  async upsertMany(tx, staging, context) {
    await addServiceTypes(tx, staging, context);
    await rows.prepareRows(tx, SET, candidates(staging, context), [context.origin]);
    await rows.rejectRows(tx, SET, RULES);
    const same = await rows.removeSame(tx, SET);
    const clientIds = await rows.clientsOfRows(tx, SET);
    return { ...(await rows.writeRows(tx, SET, context)), same, clientIds };
  },
};

function candidates(staging: string, context: BulkContext): string {
  const marks = rows.observations({
    'ends-before-start': 'x.last_day < x.starts_on',
    'currency-missing': 'x.price is not null and x.currency is null',
  });
  const type = rows.carries(context, 'service_type') ? 't.id' : 'p.service_type_id';
  return `
    select x.*, ${marks} as observations
    from (
      select s.row_number, s.client_external_id, coalesce(p.id, uuidv7()) as id, p.id is not null as existing,
        ${rows.superseded('external_id')} as superseded, s.external_id, c.id as client_id,
        ${type} as service_type_id,
        round(${rows.cell(context, 'quantity', 'p')}, 4) as quantity,
        round(${rows.cell(context, 'price', 'p')}, 4) as price,
        ${rows.cells(context, Object.keys(PLAIN_COLUMNS), 'p')}
      from ${staging} s
      ${rows.CLIENT_OF_ROW}
      left join contracted_services.service_types t on platform.fold(t.name) = platform.fold(s.service_type)
      left join contracted_services.contracted_services p on p.origin = $1 and p.external_id = s.external_id
    ) x`;
}

/** Types that the file names for known clients and the catalogue lacks. */
async function addServiceTypes(tx: Tx, staging: string, { origin }: BulkContext): Promise<void> {
  await tx.execute(
    `insert into contracted_services.service_types (name)
     select min(s.service_type) from ${staging} s
       join clients.clients c on c.origin = $1 and c.external_id = s.client_external_id
      where s.service_type <> '' group by platform.fold(s.service_type)
     on conflict do nothing`,
    [origin],
  );
}

/** numeric(18, 4) holds fourteen digits before the point. */
function tooLarge(column: string): rows.RejectionRule {
  return {
    column,
    code: 'number-too-large',
    when: `abs(r.${column}) >= 1e14`,
    reason: 'El número es demasiado grande',
  };
}
