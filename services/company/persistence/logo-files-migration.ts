import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './migrations.js';

/** Logos are files like all others, kept once and under the hash of their bytes. */
export class CompanyLogoFiles1700000009060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into files.blobs (sha256, size, type, bytes)
      select sha256, octet_length(bytes), type, bytes from company.logos on conflict do nothing`);
    await runner.query(`
      alter table company.profile_versions drop constraint profile_versions_logo_fkey,
        add constraint profile_versions_logo_fkey foreign key (logo) references files.blobs (sha256)`);
    await runner.query(`drop table company.logos`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table company.logos (
        sha256 bytea primary key check (octet_length(sha256) = 32),
        type text not null check (type in ('image/png', 'image/jpeg')),
        bytes bytea not null check (octet_length(bytes) between 1 and 512000)
      )`);
    await runner.query(`
      insert into company.logos select sha256, type, bytes from files.blobs
       where sha256 in (select logo from company.profile_versions)`);
    await runner.query(`
      alter table company.profile_versions drop constraint profile_versions_logo_fkey,
        add constraint profile_versions_logo_fkey foreign key (logo) references company.logos (sha256)`);
    await appendOnly(runner, 'logos');
  }
}
