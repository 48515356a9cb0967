import type { IsoDay } from '../../platform/clock/clock.js';
import { type Currency, CURRENCIES, type Money } from '../../platform/http/money.js';
import type { GridRow } from '../persistence/grid-row.js';

export interface RowView {
  /** Names of the service types by id. */
  names: ReadonlyMap<string, string>;
  today: IsoDay;
  /** Amounts are left out of the answer without it. */
  figures: boolean;
  /** Without it the state of the account is not told. */
  accounts: boolean;
}

const DAY_MILLISECONDS = 86_400_000;

/** A row of the read model as the API answers it. */
export function toClientRow(row: GridRow, { names, today, figures, accounts }: RowView) {
  return {
    code: row.code,
    legalName: row.legal_name,
    tradeName: row.trade_name,
    documentType: row.document_type,
    documentNumber: row.document_number,
    contributorType: row.contributor_type,
    situation: row.situation,
    city: row.city,
    province: row.province,
    phone: row.phone,
    email: row.email,
    branch: row.branch,
    salesperson: row.salesperson,
    serviceTypes: row.service_type_ids.map((id) => names.get(id) ?? '').filter((name) => name !== ''),
    ...(figures ? { balances: moneyOf(row, 'balance'), overdue: moneyOf(row, 'overdue') } : {}),
    daysOverdue: accounts && row.oldest_due_on !== null ? daysBetween(row.oldest_due_on, today) : null,
    creditState: accounts ? row.credit_state : null,
    lastContactOn: row.last_contact_on,
    registeredOn: row.registered_on,
  };
}

function moneyOf(row: GridRow, kind: 'balance' | 'overdue'): Money[] {
  return CURRENCIES.flatMap((currency) => {
    const amount = row[`${kind}_${currency.toLowerCase() as Lowercase<Currency>}`];
    return amount === null ? [] : [{ amount, currency }];
  });
}

export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);
}
