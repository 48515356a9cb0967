import type { IsoDay } from '../../platform/clock/clock.js';
import type { Scope } from '../../accounts/public.js';
import type { Currency, StatementFormat, StatementSnapshot } from './snapshot.js';

/** What a list tells of a statement's figures, by currency. */
export interface StatementTotals {
  readonly currency: Currency;
  readonly pending: string;
  readonly onAccount: string;
  readonly balance: string;
  readonly overdue: string;
}

export function totalsOf({ currencies }: StatementSnapshot): StatementTotals[] {
  return currencies.map(({ currency, totals }) => ({ currency, ...totals }));
}

/** A statement under its number, without what it says. */
export interface IssuedStatement {
  readonly id: string;
  readonly number: number;
  readonly clientId: string;
  readonly clientCode: string;
  readonly format: StatementFormat;
  readonly scope: Scope;
  readonly asOf: IsoDay;
  readonly totals: StatementTotals[];
  readonly isEmpty: boolean;
  readonly snapshotSha256: string;
  readonly pdfSha256: string;
  readonly pdfSize: number;
  readonly pageSha256: string;
  readonly messageId: string | null;
  readonly issuedAt: Date;
  readonly issuedByName: string;
}
