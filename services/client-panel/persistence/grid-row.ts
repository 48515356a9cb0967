import type { Situation } from '../domain/client-filter.js';

/** Columns of the read model that the grid shows, as PostgreSQL gives them. */
export interface GridRow {
  code: string;
  legal_name: string;
  trade_name: string;
  document_type: number | null;
  document_number: string | null;
  contributor_type: number | null;
  situation: Situation;
  city: string | null;
  province: number | null;
  phone: string | null;
  email: string | null;
  branch: string | null;
  salesperson: string | null;
  registered_on: string | null;
  service_type_ids: string[];
  balance_ars: string | null;
  balance_usd: string | null;
  balance_eur: string | null;
  overdue_ars: string | null;
  overdue_usd: string | null;
  overdue_eur: string | null;
  oldest_due_on: string | null;
  credit_state: 'green' | 'amber' | 'red' | null;
  last_contact_on: string | null;
  /** Value of the sort column as PostgreSQL writes it, for the cursor. */
  sort_value: string | null;
}

export const GRID_COLUMNS = `code, legal_name, trade_name, document_type, document_number, contributor_type,
  situation, city, province, phone, email, branch, salesperson, registered_on, service_type_ids::text[],
  balance_ars, balance_usd, balance_eur, overdue_ars, overdue_usd, overdue_eur, oldest_due_on, credit_state,
  last_contact_on`;
