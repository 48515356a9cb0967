import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an issued statement names cannot be deleted under it. */
export class StatementReferences1700000009061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table statements.statements
        add constraint statements_pdf foreign key (pdf_sha256) references files.blobs (sha256),
        add constraint statements_page foreign key (page_sha256) references files.blobs (sha256),
        add constraint statements_message foreign key (message_id) references messaging.messages (id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table statements.statements
        drop constraint statements_pdf, drop constraint statements_page, drop constraint statements_message`);
  }
}
