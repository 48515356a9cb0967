import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an origin could carry when this was written. Code, identity and notes were never up to it, or never editable. */
const TEXTS = [
  'legal_name',
  'trade_name',
  'contributor_type',
  'document_type',
  'document_number',
  'branch',
  'street',
  'street_number',
  'floor',
  'apartment',
  'city',
  'postal_code',
  'province',
  'country',
  'salesperson',
  'industry',
  'registered_on',
  'cancelled_on',
  'cancellation_reason',
];
const LISTS = ['phones', 'emails'];

/** Which fields belong to the system that registered the client: those that its files carried. */
export class ClientsOriginColumns1700000002002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table clients.clients add origin_columns text[] not null default '{}'`);
    // Until now only imports wrote clients: a column that some client of an origin has a value in was carried by it.
    const carried = [
      ...TEXTS.map((column) => `case when bool_or(${column} is not null) then '${column}' end`),
      ...LISTS.map((column) => `case when bool_or(${column} <> '{}') then '${column}' end`),
    ];
    await runner.query(`
      update clients.clients c set origin_columns = of_origin.columns
        from (select origin, array_remove(array[${carried.join(', ')}], null) as columns
                from clients.clients group by origin) of_origin
       where of_origin.origin = c.origin`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table clients.clients drop column origin_columns`);
  }
}
