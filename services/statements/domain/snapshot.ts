import type { AgeingBucket, LedgerItem, MovementType, Scope } from '../../accounts/public.js';
import type { IsoDay } from '../../platform/clock/clock.js';

/** Comprobantes pendientes; or every movement with the balance after it. */
export const STATEMENT_FORMATS = ['pending', 'movements'] as const;
export type StatementFormat = (typeof STATEMENT_FORMATS)[number];

export type Currency = LedgerItem['currency'];

export const SNAPSHOT_VERSION = 1;

/**
 * All that a statement says, frozen: page, PDF and mail are written from it alone. Plain JSON; days and instants are
 * ISO texts, amounts decimal strings of two decimals. What is stored is never rewritten: a change of this shape gets
 * another version.
 */
export interface StatementSnapshot {
  readonly version: typeof SNAPSHOT_VERSION;
  /** Null: a draft, that has no number. */
  readonly issue: { readonly number: number; readonly at: string } | null;
  readonly format: StatementFormat;
  readonly scope: Scope;
  /** Whose vouchers are in it. */
  readonly codes: readonly string[];
  readonly asOf: IsoDay;
  /** Of movements: the first day shown; null: from the first movement on. */
  readonly from: IsoDay | null;
  readonly dataAsOf: string | null;
  readonly issuer: StatementIssuer;
  readonly client: StatementClient;
  readonly currencies: readonly CurrencyStatement[];
}

/** The company as it stood when it issued. */
export interface StatementIssuer {
  readonly legalName: string;
  readonly tradeName: string | null;
  readonly cuit: string;
  readonly ivaCondition: number;
  readonly grossIncomeNumber: string | null;
  readonly activityStart: IsoDay | null;
  readonly address: string;
  readonly collections: { readonly person: string; readonly phone: string; readonly email: string };
  readonly bankAccounts: readonly BankAccount[];
  readonly payment: {
    readonly howToReport: string;
    readonly withholdingsTo: string;
    readonly dollarRule: string;
  };
  /** Hash of the logo's bytes, that are kept beside the snapshot. */
  readonly logo: { readonly sha256: string; readonly type: 'image/png' | 'image/jpeg' } | null;
  readonly accent: string;
}

export interface BankAccount {
  readonly bank: string;
  readonly holder: string;
  readonly cuit: string;
  readonly cbu: string;
  readonly alias: string | null;
  readonly currency: string;
}

export interface StatementClient {
  readonly code: string;
  readonly legalName: string;
  readonly documentType: number | null;
  readonly documentNumber: string | null;
  readonly contributorType: number | null;
  /** One line, as printed. */
  readonly address: string | null;
}

/** One currency; amounts of different currencies are never added. */
export interface CurrencyStatement {
  readonly currency: Currency;
  /** Debits with something pending, one row for each due date. */
  readonly items: readonly StatementItem[];
  /** A cuenta: credits that wait to be applied. */
  readonly onAccount: readonly StatementItem[];
  /** Of the format of movements alone. */
  readonly movements: StatementMovements | null;
  readonly totals: {
    readonly pending: string;
    /** Unsigned. */
    readonly onAccount: string;
    /** Pending less on account; negative is the client's favour. */
    readonly balance: string;
    readonly overdue: string;
  };
  readonly ageing: Readonly<Record<AgeingBucket, string>>;
  readonly cheques: { readonly total: string; readonly rows: readonly StatementCheque[] };
}

export interface StatementItem {
  readonly clientCode: string;
  readonly label: string;
  readonly concept: string | null;
  readonly purchaseOrder: string | null;
  readonly issuedOn: IsoDay;
  /** Null for credits, that fall due on no day. */
  readonly dueOn: IsoDay | null;
  readonly instalment: { readonly position: number; readonly count: number } | null;
  readonly amount: string;
  readonly applied: string;
  readonly pending: string;
  readonly daysOverdue: number;
}

export interface StatementMovements {
  readonly opening: string;
  readonly rows: readonly StatementMovement[];
  readonly debits: string;
  readonly credits: string;
  readonly closing: string;
}

export interface StatementMovement {
  readonly day: IsoDay;
  readonly type: MovementType;
  readonly clientCode: string;
  readonly label: string;
  readonly concept: string | null;
  readonly purchaseOrder: string | null;
  readonly dueOn: IsoDay | null;
  readonly debit: string | null;
  readonly credit: string | null;
  readonly balance: string;
}

/** Received and not credited yet: out of the balance, told apart. */
export interface StatementCheque {
  readonly bank: string | null;
  readonly number: string | null;
  readonly paymentOn: IsoDay | null;
  readonly amount: string;
}

/** Whether there is nothing to tell: no debt, nothing on account, no movement. */
export function isEmpty({ currencies }: StatementSnapshot): boolean {
  return currencies.every(
    ({ items, onAccount, movements }) =>
      items.length === 0 && onAccount.length === 0 && (movements === null || movements.rows.length === 0),
  );
}
