import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds very similar razones sociales among all clients while somebody types one. */
export class ClientsNameSimilarity1700000002004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index clients_legal_name_likeness on clients.clients
         using gin (platform.fold(legal_name) public.gin_trgm_ops)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index clients.clients_legal_name_likeness`);
  }
}
