import type { Queryable } from '../../platform/database/tx.js';
import { CURRENCIES, type Currency } from '../../platform/http/money.js';
import { type GridSelection, selected, selectionSql } from './selection-sql.js';
import { run, SqlValues } from './statement.js';

/** Sums of one currency over the clients that have an account in it; `null` when none has. */
export interface CurrencyTotals {
  balance: string | null;
  overdue: string | null;
}

export interface Totals {
  clients: number;
  currencies: Record<Currency, CurrencyTotals>;
}

type TotalsRow = { clients: number } & Record<string, string | null>;

/** Counts a selection and adds up its amounts, each currency by itself. */
export async function readTotals(q: Queryable, selection: GridSelection): Promise<Totals> {
  const values = new SqlValues();
  const where = selectionSql(selection, values);
  const sums = CURRENCIES.map((currency) => currency.toLowerCase()).flatMap((currency) =>
    ['balance', 'overdue'].map((amount) => `sum(${amount}_${currency}) as ${amount}_${currency}`),
  );
  const text = `select count(*)::int as clients, ${sums.join(', ')} from client_panel.client_rows where ${where}`;
  const [row] = (await run<TotalsRow>(q, selected(selection, text, values))) as [TotalsRow];
  const currencies = CURRENCIES.map((currency): [Currency, CurrencyTotals] => {
    const suffix = currency.toLowerCase();
    return [
      currency,
      { balance: row[`balance_${suffix}`] ?? null, overdue: row[`overdue_${suffix}`] ?? null },
    ];
  });
  return { clients: row.clients, currencies: Object.fromEntries(currencies) as Totals['currencies'] };
}

/** Counts a selection. */
export async function countSelection(q: Queryable, selection: GridSelection): Promise<number> {
  const values = new SqlValues();
  const where = selectionSql(selection, values);
  const text = `select count(*)::int as clients from client_panel.client_rows where ${where}`;
  const [row] = await run<{ clients: number }>(q, selected(selection, text, values));
  return row?.clients ?? 0;
}
