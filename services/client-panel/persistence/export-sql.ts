import { type ClientSort, sortColumn } from '../domain/client-filter.js';
import type { ExportColumn } from '../domain/export-columns.js';
import { type GridSelection, selectionSql } from './selection-sql.js';
import { SqlValues, type Statement } from './statement.js';

/** What each column of a file is read from. */
const EXPRESSIONS: Record<ExportColumn, string> = {
  code: 'code',
  'legal-name': 'legal_name',
  'trade-name': 'trade_name',
  document: `document_type || ':' || document_number`,
  'contributor-type': 'contributor_type',
  situation: 'situation',
  city: 'city',
  province: 'province',
  phone: 'phone',
  email: 'email',
  branch: 'branch',
  salesperson: 'salesperson',
  'service-types': `array_to_string(service_type_ids, ',')`,
  'balance-ars': 'balance_ars',
  'balance-usd': 'balance_usd',
  'balance-eur': 'balance_eur',
  'overdue-ars': 'overdue_ars',
  'overdue-usd': 'overdue_usd',
  'overdue-eur': 'overdue_eur',
  'days-overdue': 'oldest_due_on',
  'credit-state': 'credit_state',
  'last-contact': 'last_contact_on',
  'registered-on': 'registered_on',
};

/**
 * The rows of a file in the order of the grid: with a value in the sort column first, then, by code, those without.
 * Two statements, so that each follows its index; one snapshot has to serve both.
 */
export function exportStatements(
  selection: GridSelection,
  sort: ClientSort,
  columns: readonly ExportColumn[],
): Statement[] {
  const { column, descending } = sortColumn(sort);
  const direction = descending ? 'desc' : 'asc';
  const rows = (condition: string, order: string): Statement => {
    const values = new SqlValues();
    const where = selectionSql(selection, values);
    const list = columns.map((id) => EXPRESSIONS[id]).join(', ');
    const text = `select ${list} from client_panel.client_rows where ${where} and ${condition} order by ${order}`;
    return { text, values: values.values };
  };
  if (column === 'code') return [rows('true', `code ${direction}`)];
  return [
    rows(`${column} is not null`, `${column} ${direction}, code ${direction}`),
    rows(`${column} is null`, 'code'),
  ];
}
