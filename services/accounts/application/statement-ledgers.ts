import type { IsoDay } from '../../platform/clock/clock.js';
import type { Queryable } from '../../platform/database/tx.js';
import type { MovementType } from '../domain/movements.js';
import { movementType } from '../domain/movements.js';
import type { Scope } from '../domain/scope.js';
import { voucherLabel } from '../domain/voucher-types.js';
import {
  readDataDates,
  readScopeMembers,
  readStatementItems,
  readStatementMovements,
  readUncreditedCheques,
  type ScopeMemberRow,
  type StatementChequeRow,
  type StatementItemRow,
  type StatementMovementRow,
} from '../persistence/statement-reader.js';

export interface LedgersWanted {
  readonly asOf: IsoDay;
  readonly scope: Scope;
  /** Null: no movements; else from which day on (null: the first). */
  readonly movements: { readonly from: IsoDay | null } | null;
}

interface LedgerEntry {
  readonly clientCode: string;
  readonly label: string;
}
export type LedgerItem = Omit<StatementItemRow, 'kind' | 'arcaCode' | 'letter' | 'pointOfSale' | 'number'> &
  LedgerEntry;
export interface LedgerMovement extends LedgerEntry {
  readonly day: IsoDay;
  readonly type: MovementType;
  readonly concept: string | null;
  readonly purchaseOrder: string | null;
  readonly dueOn: IsoDay | null;
  readonly currency: StatementMovementRow['currency'];
  /** Debits add to the balance, credits (negative) lessen it. */
  readonly signed: string;
}
export type LedgerCheque = Omit<StatementChequeRow, 'clientId'>;

/** What a client's account is made of on a day. Amounts are decimal strings. */
export interface StatementLedger {
  /** Codes of those whose vouchers are in it. */
  readonly codes: string[];
  readonly dataAsOf: Date | null;
  readonly items: LedgerItem[];
  /** Balances before the first movement, by currency; those of zero are left out. */
  readonly openings: { readonly currency: StatementMovementRow['currency']; readonly amount: string }[];
  readonly movements: LedgerMovement[];
  readonly cheques: LedgerCheque[];
}

/**
 * The ledgers of a set of clients by id, with a fixed number of statements however many they are. `q` should see one
 * moment, so that items, movements and cheques agree.
 */
export async function readStatementLedgers(
  q: Queryable,
  clientIds: readonly string[],
  { asOf, scope, movements }: LedgersWanted,
): Promise<Map<string, StatementLedger>> {
  const members = await readScopeMembers(q, clientIds, scope);
  const memberIds = [...new Set(members.map(({ clientId }) => clientId))];
  const items = await readStatementItems(q, memberIds, asOf);
  const cheques = await readUncreditedCheques(q, memberIds, asOf);
  const dates = await readDataDates(q, memberIds);
  const moves = movements
    ? await readStatementMovements(q, memberIds, { from: movements.from, until: asOf, scope })
    : [];
  return new LedgerBooks(members).fill(items, moves, cheques, dates);
}

/** Sorts rows of many clients into the ledgers that asked for them. */
class LedgerBooks {
  private readonly ledgers = new Map<string, StatementLedger & { dataAsOf: Date | null }>();
  private readonly askers = new Map<string, string[]>();
  private readonly codes = new Map<string, string>();

  constructor(members: readonly ScopeMemberRow[]) {
    for (const { askedId, clientId, clientCode } of members) {
      const ledger = this.ledgers.get(askedId) ?? emptyLedger();
      ledger.codes.push(clientCode);
      this.ledgers.set(askedId, ledger);
      this.askers.set(clientId, [...(this.askers.get(clientId) ?? []), askedId]);
      this.codes.set(clientId, clientCode);
    }
  }

  fill(
    items: readonly StatementItemRow[],
    moves: readonly StatementMovementRow[],
    cheques: readonly StatementChequeRow[],
    dates: readonly { clientId: string; dataAsOf: Date }[],
  ): Map<string, StatementLedger> {
    for (const row of items) this.each(row, (ledger) => ledger.items.push(this.item(row)));
    for (const row of moves) this.each(row, (ledger) => this.move(ledger, row));
    for (const row of cheques) this.each(row, (ledger) => ledger.cheques.push(row));
    for (const row of dates) {
      this.each(row, (ledger) => {
        if (ledger.dataAsOf === null || ledger.dataAsOf < row.dataAsOf) ledger.dataAsOf = row.dataAsOf;
      });
    }
    return this.ledgers;
  }

  private each(
    { clientId }: { clientId: string },
    put: (ledger: StatementLedger & { dataAsOf: Date | null }) => void,
  ): void {
    for (const askedId of this.askers.get(clientId) ?? []) {
      const ledger = this.ledgers.get(askedId);
      if (ledger) put(ledger);
    }
  }

  private item({ kind, arcaCode, letter, pointOfSale, number, ...row }: StatementItemRow): LedgerItem {
    const label = voucherLabel({ kind, arcaCode, letter, pointOfSale, number });
    return { ...row, clientCode: this.codes.get(row.clientId) ?? '', label };
  }

  private move(ledger: StatementLedger, row: StatementMovementRow): void {
    const { day, currency, signed, concept, purchaseOrder, dueOn } = row;
    if (day === null) {
      ledger.openings.push({ currency, amount: signed });
      return;
    }
    const clientCode = this.codes.get(row.clientId) ?? '';
    const label = voucherLabel(row);
    const type = movementType(row.step);
    ledger.movements.push({ day, type, clientCode, label, concept, purchaseOrder, dueOn, currency, signed });
  }
}

function emptyLedger() {
  return { codes: [], dataAsOf: null as Date | null, items: [], openings: [], movements: [], cheques: [] };
}
