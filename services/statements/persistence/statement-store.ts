import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { StatementTotals } from '../domain/issued-statement.js';
import type { StatementSnapshot } from '../domain/snapshot.js';

export interface StatementToStore {
  readonly id: string;
  readonly number: number;
  readonly clientId: string;
  readonly snapshot: StatementSnapshot;
  readonly snapshotSha256: string;
  readonly totals: readonly StatementTotals[];
  readonly isEmpty: boolean;
  readonly pdf: { readonly sha256: string; readonly size: number };
  readonly page: { readonly sha256: string };
  readonly messageId: string | null;
  readonly issuedAt: Date;
  readonly issuedBy: { readonly id: string; readonly name: string };
  readonly intentKey: string;
  readonly intentHash: string;
}

/** Writes statements: the number is taken late and the row last. */
@Injectable()
export class StatementStore {
  /** Gives the last number; nobody else numbers until the transaction ends, and a failure leaves no gap. */
  async lockCounter(tx: Tx): Promise<number> {
    const [counter] = await tx.query<{ last: number }>(
      `select last_number as last from statements.counter for update`,
    );
    if (!counter) throw new Error('The counter of statements is missing');
    return counter.last;
  }

  async findIntent(
    q: Queryable,
    intentKey: string,
  ): Promise<{ number: number; intentHash: string } | undefined> {
    const [known] = await q.query<{ number: number; intentHash: string }>(
      `select number, intent_hash as "intentHash" from statements.statements where intent_key = $1`,
      [intentKey],
    );
    return known;
  }

  async newId(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ id: string }>(`select uuidv7() as id`);
    return (row as { id: string }).id;
  }

  async add(tx: Tx, one: StatementToStore): Promise<void> {
    const { snapshot } = one;
    await tx.execute(`update statements.counter set last_number = $1`, [one.number]);
    await tx.execute(ADD, [
      one.id,
      one.number,
      one.clientId,
      snapshot.client.code,
      snapshot.format,
      snapshot.scope,
      snapshot.asOf,
      JSON.stringify(one.totals),
      one.isEmpty,
      JSON.stringify(snapshot),
      one.snapshotSha256,
      one.pdf.sha256,
      one.pdf.size,
      one.page.sha256,
      one.messageId,
      one.issuedAt,
      one.issuedBy.id,
      one.issuedBy.name,
      one.intentKey,
      one.intentHash,
    ]);
  }
}

const ADD = `
  insert into statements.statements (id, number, client_id, client_code, format, scope, as_of, totals, is_empty,
    snapshot, snapshot_sha256, pdf_sha256, pdf_size, page_sha256, message_id, issued_at, issued_by, issued_by_name,
    intent_key, intent_hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, decode($11, 'hex'), decode($12, 'hex'), $13, decode($14, 'hex'),
    $15, $16, $17, $18, $19, $20)`;
