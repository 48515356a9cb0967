import type { MigrationInterface, QueryRunner } from 'typeorm';

const setStorage = (storage: string) =>
  `alter table clients.mass_change_batches alter client_ids set storage ${storage}`;

/** Random ids do not get smaller, however long they are compressed: confirming a mass change waited for it. */
export class ClientsMassChangeStorage1700000009013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(setStorage('external'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(setStorage('extended'));
  }
}
