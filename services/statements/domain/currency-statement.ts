import {
  type AgeingBucket,
  type Cents,
  daysOverdue,
  fromCents,
  type LedgerItem,
  type LedgerMovement,
  type StatementLedger,
  toCents,
  totalsOf,
} from '../../accounts/public.js';
import type { IsoDay } from '../../platform/clock/clock.js';
import type {
  Currency,
  CurrencyStatement,
  StatementFormat,
  StatementItem,
  StatementMovements,
} from './snapshot.js';

/** What a statement says of one currency of a ledger. */
export function currencyStatement(
  ledger: StatementLedger,
  currency: Currency,
  { asOf, format }: { asOf: IsoDay; format: StatementFormat },
): CurrencyStatement {
  const own = ledger.items.filter((item) => item.currency === currency);
  const cheques = ledger.cheques.filter((cheque) => cheque.currency === currency);
  const [totals] = totalsOf(
    own.map((item) => ({ ...item, pending: toCents(item.pending) })),
    asOf,
  );
  const { pendingDebits = 0n, onAccount = 0n, balance = 0n, overdue = 0n } = totals ?? {};
  return {
    currency,
    items: own.filter(({ side }) => side === 'debit').map((item) => itemOf(item, asOf)),
    onAccount: own.filter(({ side }) => side === 'credit').map((item) => itemOf(item, asOf)),
    movements: format === 'movements' ? movementsOf(ledger, currency) : null,
    totals: {
      pending: fromCents(pendingDebits),
      onAccount: fromCents(onAccount),
      balance: fromCents(balance),
      overdue: fromCents(overdue),
    },
    ageing: ageingOf(totals?.ageing),
    cheques: {
      total: fromCents(sum(cheques.map(({ amount }) => toCents(amount)))),
      rows: cheques.map(({ bank, number, paymentOn, amount }) => ({ bank, number, paymentOn, amount })),
    },
  };
}

const NO_AGEING: Readonly<Record<AgeingBucket, Cents>> = {
  notDue: 0n,
  d1to30: 0n,
  d31to60: 0n,
  d61to90: 0n,
  d91to120: 0n,
  over120: 0n,
};

function ageingOf(ageing: Readonly<Record<AgeingBucket, Cents>> = NO_AGEING): CurrencyStatement['ageing'] {
  const { notDue, d1to30, d31to60, d61to90, d91to120, over120 } = ageing;
  return {
    notDue: fromCents(notDue),
    d1to30: fromCents(d1to30),
    d31to60: fromCents(d31to60),
    d61to90: fromCents(d61to90),
    d91to120: fromCents(d91to120),
    over120: fromCents(over120),
  };
}

function itemOf(item: LedgerItem, asOf: IsoDay): StatementItem {
  const { clientCode, label, concept, purchaseOrder, issuedOn, dueOn, amount, pending, side } = item;
  const isDebit = side === 'debit';
  return {
    clientCode,
    label,
    concept,
    purchaseOrder,
    issuedOn,
    dueOn: isDebit ? dueOn : null,
    instalment:
      item.instalmentPosition === null
        ? null
        : { position: item.instalmentPosition, count: item.instalmentCount },
    amount,
    applied: fromCents(toCents(amount) - toCents(pending)),
    pending,
    daysOverdue: isDebit ? daysOverdue(dueOn, asOf) : 0,
  };
}

function movementsOf(ledger: StatementLedger, currency: Currency): StatementMovements {
  const openings = ledger.openings.filter((one) => one.currency === currency);
  const opening = sum(openings.map(({ amount }) => toCents(amount)));
  let balance = opening;
  let debits = 0n;
  let credits = 0n;
  const rows = ledger.movements
    .filter((movement) => movement.currency === currency)
    .map((movement) => {
      const signed = toCents(movement.signed);
      balance += signed;
      if (signed < 0n) credits -= signed;
      else debits += signed;
      return { ...rowOf(movement, signed), balance: fromCents(balance) };
    });
  return {
    opening: fromCents(opening),
    rows,
    debits: fromCents(debits),
    credits: fromCents(credits),
    closing: fromCents(balance),
  };
}

function rowOf(movement: LedgerMovement, signed: Cents) {
  const { day, type, clientCode, label, concept, purchaseOrder, dueOn } = movement;
  return {
    day,
    type,
    clientCode,
    label,
    concept,
    purchaseOrder,
    dueOn,
    debit: signed >= 0n ? fromCents(signed) : null,
    credit: signed < 0n ? fromCents(-signed) : null,
  };
}

function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
