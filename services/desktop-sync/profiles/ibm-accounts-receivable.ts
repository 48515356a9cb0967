import { type ImportProfile } from '../domain/format/definition.js';
import * as t from '../domain/format/value-types.js';

const invoice = { header: 'invoiceNumber', type: t.verbatimKey, required: true } as const;
const customer = { header: 'customerID', type: t.verbatimKey, required: true } as const;
const dollars = { target: 'currency', constant: 'USD', type: t.text } as const;
const amount = { header: 'InvoiceAmount', type: t.amount, required: true } as const;
const settled = { header: 'SettledDate', type: t.day, required: true } as const;

/**
 * The public sample data set "Accounts Receivable" published by IBM (Watson Analytics): one invoice per line,
 * in dollars, with the day on which it was paid in full. It names no client code: codes are assigned.
 */
export const ibmAccountsReceivable: ImportProfile = {
  name: 'ibm-accounts-receivable',
  origin: 'ibm-accounts-receivable',
  dialect: { decimals: 'en', days: 'mdy' },
  emitters: [
    {
      entity: 'clients',
      key: ['external_id'],
      distinct: true,
      columns: [
        { target: 'external_id', ...customer },
        { target: 'legal_name', ...customer, type: t.text, prefix: 'Cliente ' },
      ],
    },
    {
      entity: 'vouchers',
      key: ['external_id'],
      columns: [
        { target: 'external_id', ...invoice },
        { target: 'client_external_id', ...customer },
        { target: 'number', ...invoice, type: t.text },
        { target: 'kind', constant: 'invoice', type: t.text },
        { target: 'side', constant: 'debit', type: t.text },
        { target: 'issued_on', header: 'InvoiceDate', type: t.day, required: true },
        { target: 'due_on', header: 'DueDate', type: t.day },
        { target: 'amount', ...amount },
        dollars,
      ],
    },
    {
      entity: 'vouchers',
      key: ['external_id'],
      onlyWhen: 'SettledDate',
      columns: [
        { target: 'external_id', ...invoice, prefix: 'cobro-' },
        { target: 'client_external_id', ...customer },
        { target: 'number', ...invoice, type: t.text },
        { target: 'kind', constant: 'receipt', type: t.text },
        { target: 'side', constant: 'credit', type: t.text },
        { target: 'issued_on', ...settled },
        { target: 'amount', ...amount },
        dollars,
      ],
    },
    {
      entity: 'applications',
      key: ['external_id'],
      onlyWhen: 'SettledDate',
      columns: [
        { target: 'external_id', ...invoice },
        { target: 'credit_external_id', ...invoice, prefix: 'cobro-' },
        { target: 'voucher_external_id', ...invoice },
        { target: 'credit_amount', ...amount },
        { target: 'voucher_amount', ...amount },
        { target: 'applied_on', ...settled },
      ],
    },
  ],
};
