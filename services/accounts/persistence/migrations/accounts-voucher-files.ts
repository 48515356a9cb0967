import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The document of a voucher as the other system delivered it; the bytes are in platform/files. */
export class AccountsVoucherFiles1700000009052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts.voucher_files (
        voucher_id uuid primary key references accounts.vouchers (id),
        sha256 bytea not null references files.blobs (sha256),
        size int not null,
        data_as_of timestamptz,
        stored_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table accounts.voucher_files`);
  }
}
