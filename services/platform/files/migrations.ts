import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files under the hash of their bytes. The table itself refuses bytes that are not those of their key. */
export class Files1700000009050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema files`);
    await runner.query(`
      create table files.blobs (
        sha256 bytea primary key,
        size int not null,
        type text not null,
        bytes bytea not null,
        created_at timestamptz not null default now(),
        constraint blobs_size check (size = octet_length(bytes) and size between 1 and 10485760),
        constraint blobs_sha256 check (sha256 = sha256(bytes)),
        constraint blobs_type check (type ~ '^[a-z0-9.+-]+/[a-z0-9.+-]+$')
      )`);
    // What is kept is compressed already (PDF, images): trying again would cost time and save nothing.
    await runner.query(`alter table files.blobs alter column bytes set storage external`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema files cascade`);
  }
}
