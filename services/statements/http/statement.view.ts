import type { FollowedStatement } from '../application/read-statements.js';
import { statementNumber, statementFileName } from '../documents/names.js';
import type { StatementTotals } from '../domain/issued-statement.js';
import type { StatementView } from './statements.schemas.js';

/** A statement as lists and answers tell it. */
export function statementView({ statement, deliveries }: FollowedStatement): StatementView {
  const { number, clientCode, format, scope, asOf, totals, isEmpty } = statement;
  const { issuedAt, issuedByName, messageId, pdfSha256, pdfSize, snapshotSha256 } = statement;
  return {
    number,
    numberText: statementNumber(number),
    clientCode,
    format,
    scope,
    asOf,
    totals: totals.map(totalsView),
    isEmpty,
    issuedAt: issuedAt.toISOString(),
    issuedByName,
    messageId,
    deliveries: deliveries.map(({ contactId, name, address, state, nextAttemptAt }) => ({
      contactId,
      name,
      address,
      state,
      nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
    })),
    pdf: { name: statementFileName(clientCode, asOf, number), size: pdfSize, sha256: pdfSha256 },
    snapshotSha256,
  };
}

export function totalsView({ currency, ...amounts }: StatementTotals): StatementView['totals'][number] {
  const money = (amount: string) => ({ amount, currency });
  return {
    currency,
    pending: money(amounts.pending),
    onAccount: money(amounts.onAccount),
    balance: money(amounts.balance),
    overdue: money(amounts.overdue),
  };
}
