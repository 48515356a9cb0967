import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { IssuedStatement } from '../domain/issued-statement.js';
import type { StatementSnapshot } from '../domain/snapshot.js';

const SUMMARY = `
  id, number, client_id as "clientId", client_code as "clientCode", format, scope, as_of as "asOf", totals,
  is_empty as "isEmpty", encode(snapshot_sha256, 'hex') as "snapshotSha256", encode(pdf_sha256, 'hex') as "pdfSha256",
  pdf_size as "pdfSize", encode(page_sha256, 'hex') as "pageSha256", message_id as "messageId",
  issued_at as "issuedAt", issued_by_name as "issuedByName"`;

/** Reads statements that were issued. */
@Injectable()
export class StatementReader {
  constructor(private readonly database: Database) {}

  /** The newest number first; `before` is the last of the previous page. */
  ofClient(clientId: string, before: number | null, limit: number): Promise<IssuedStatement[]> {
    return this.database.query<IssuedStatement>(
      {
        name: 'statements-of-client',
        text: `select ${SUMMARY} from statements.statements
          where client_id = $1 and ($2::int is null or number < $2) order by number desc limit $3`,
      },
      [clientId, before, limit],
    );
  }

  async countOf(clientId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from statements.statements where client_id = $1`,
      [clientId],
    );
    return row?.count ?? 0;
  }

  async byNumber(number: number): Promise<IssuedStatement | undefined> {
    const [row] = await this.database.query<IssuedStatement>(
      `select ${SUMMARY} from statements.statements where number = $1`,
      [number],
    );
    return row;
  }

  async snapshotOf(number: number): Promise<StatementSnapshot | undefined> {
    const [row] = await this.database.query<{ snapshot: StatementSnapshot }>(
      `select snapshot from statements.statements where number = $1`,
      [number],
    );
    return row?.snapshot;
  }
}
