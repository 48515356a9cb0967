import { AccountsFacade } from '../../accounts/public.js';
import { Ledger, type Row } from '../../accounts/testing/ledger.js';
import { ClientsFacade } from '../../clients/public.js';
import { PrepareStatements } from '../application/prepare-statements.js';
import type { StatementFormat, StatementSnapshot } from '../domain/snapshot.js';
import { numbered, type StatementChoice } from '../domain/take-snapshot.js';
import { ISSUER } from './vectors.js';

type Rows = Readonly<Record<string, readonly Row[]>>;

export const ISSUED_AT = new Date('2026-09-01T12:00:00Z');

/** A ledger written as imports write it, and statements of its client `c1`, code 000001-00. */
export class StatementLab {
  readonly prepareStatements = new PrepareStatements(new AccountsFacade(), new ClientsFacade());
  private clientId = '';

  private constructor(readonly ledger: Ledger) {}

  static async open(): Promise<StatementLab> {
    return new StatementLab(await Ledger.open());
  }

  async given(rows: Rows): Promise<void> {
    [this.clientId = ''] = await this.ledger.clients({ id: 'c1', account: 1 });
    await this.load(rows);
  }

  /** A row that is rejected fails the test. */
  async load(rows: Rows): Promise<void> {
    for (const [entity, entityRows] of Object.entries(rows)) {
      const { rejections } = await this.ledger.load(entity, entityRows);
      if (rejections.length > 0) throw new Error(`${entity}: ${JSON.stringify(rejections)}`);
    }
  }

  async draft(
    asOf: string,
    format: StatementFormat,
    choice: Partial<StatementChoice> = {},
  ): Promise<StatementSnapshot> {
    const whole = { format, scope: 'subaccount', asOf, from: null, ...choice } as const;
    const [prepared] = await this.prepareStatements.execute(this.ledger.db, [this.clientId], ISSUER, whole);
    if (!prepared) throw new Error('The client has gone');
    return prepared.draft;
  }

  /** The draft under the number 118. */
  async statement(...asked: Parameters<StatementLab['draft']>): Promise<StatementSnapshot> {
    return numbered(await this.draft(...asked), 118, ISSUED_AT);
  }
}
