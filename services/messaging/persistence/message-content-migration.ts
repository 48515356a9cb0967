import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages with an HTML body, files, a name to answer to, what they were written for and an instant to wait for. */
export class MessageContent1700000009051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table messaging.messages
        add column html text,
        add column reply_to_name text,
        add column origin_kind text,
        add column origin_id uuid,
        add column not_before timestamptz`);
    await runner.query(
      `update messaging.messages set reply_to_name = created_by_name where reply_to is not null`,
    );
    await runner.query(`
      alter table messaging.messages
        add constraint messages_html check (char_length(html) between 1 and 200000),
        add constraint messages_reply_to check ((reply_to is null) = (reply_to_name is null)),
        add constraint messages_origin check ((origin_kind is null) = (origin_id is null)),
        add constraint messages_origin_kind check (origin_kind in ('statement'))`);
    await createAttachments(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table messaging.message_attachments`);
    await runner.query(`
      alter table messaging.messages
        drop column html, drop column reply_to_name, drop column origin_kind, drop column origin_id,
        drop column not_before`);
  }
}

/** The files of a message in their order; the bytes stand once, however many messages carry them. */
async function createAttachments(runner: QueryRunner) {
  await runner.query(`
    create table messaging.message_attachments (
      message_id uuid not null references messaging.messages (id),
      ord smallint not null,
      sha256 bytea not null references files.blobs (sha256),
      name text not null,
      type text not null,
      size int not null,
      primary key (message_id, ord),
      constraint message_attachments_ord check (ord between 1 and 50),
      constraint message_attachments_name check (name ~ '^[^[:cntrl:]/\\\\]{1,200}$')
    )`);
}
