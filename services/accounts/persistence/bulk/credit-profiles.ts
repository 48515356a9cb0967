import type { BulkTarget } from '../../../platform/bulk/bulk-contract.js';
import { CURRENCIES } from '../../../platform/http/money.js';
import { clientsOf } from './instalments.js';
import * as rows from '../../../platform/bulk/row-set.js';
import { stagedRows } from './staged-rows.js';
import { wholeAccounts } from './touched-clients.js';

const SET: rows.RowSet = {
  entity: 'credit_profiles',
  table: 'accounts.credit_profiles',
  rows: 'accounts_credit_profile_rows',
  columns: [
    'client_id',
    'credit_limit',
    'limit_currency',
    'limit_scope',
    'payment_term_days',
    'grace_days',
    'maximum_overdue_days',
    'small_debt_threshold',
    'blocked',
    'block_reason',
    'block_expires_on',
    'observations',
  ],
};

const negative = [
  'credit_limit',
  'payment_term_days',
  'grace_days',
  'maximum_overdue_days',
  'small_debt_threshold',
];

const COLUMNS = {
  client_external_id: 'text',
  credit_limit: 'numeric',
  limit_currency: 'text',
  limit_scope: 'text',
  payment_term_days: 'int',
  grace_days: 'int',
  maximum_overdue_days: 'int',
  small_debt_threshold: 'numeric',
  blocked: 'bool',
  block_reason: 'text',
  block_expires_on: 'date',
};

const RULES: readonly rows.RejectionRule[] = [
  {
    column: 'client_external_id',
    code: 'client-unknown',
    when: 'r.client_id is null',
    reason: 'El cliente no existe',
  },
  {
    column: 'client_external_id',
    code: 'duplicate-in-file',
    when: 'r.superseded',
    reason: rows.DUPLICATE_REASON,
  },
  rows.outside(
    'limit_scope',
    ['subaccount', 'account'],
    'scope-unknown',
    'El alcance del límite no se conoce',
  ),
  {
    ...rows.outside('limit_currency', CURRENCIES, 'currency-unknown', 'La moneda no se conoce'),
    when: `r.limit_currency not in (${CURRENCIES.map((currency) => `'${currency}'`).join(', ')})`,
  },
  ...negative.map((column) => ({
    column,
    code: 'amount-negative',
    when: `r.${column} < 0`,
    reason: 'El valor no puede ser negativo',
  })),
  ...['payment_term_days', 'grace_days', 'maximum_overdue_days'].map((column) => ({
    column,
    code: 'days-too-many',
    when: `r.${column} > 36500`,
    reason: 'Son más de cien años',
  })),
  ...['credit_limit', 'small_debt_threshold'].map((column) => ({
    column,
    code: 'amount-too-large',
    when: `r.${column} >= 1e16`,
    reason: 'El importe es demasiado grande',
  })),
];

/** Credit conditions of each client. No limit (null) and a limit of zero (cash only) are different things. */
export const creditProfilesTarget: BulkTarget = {
  entity: SET.entity,
  columns: COLUMNS,
  async upsertMany(tx, staging, context) {
    const marks = rows.observations({
      'limit-currency-assumed': 's.credit_limit is not null and s.limit_currency is null',
      'block-reason-missing': 's.blocked and s.block_reason is null',
      'maximum-below-grace': 's.maximum_overdue_days < s.grace_days',
    });
    const source = stagedRows(
      context,
      staging,
      COLUMNS,
      ['client_external_id'],
      `(accounts.credit_profiles t join clients.clients o on o.id = t.client_id)
        on o.origin = $1 and o.external_id = s.client_external_id`,
    );
    await rows.prepareRows(
      tx,
      SET,
      `select s.row_number, s.client_external_id, coalesce(p.id, uuidv7()) as id, p.id is not null as existing,
        ${rows.superseded('client_external_id')} as superseded, c.id as client_id,
        round(s.credit_limit, 2) as credit_limit,
        coalesce(s.limit_currency, case when s.credit_limit is not null then 'ARS' end) as limit_currency,
        coalesce(s.limit_scope, 'subaccount') as limit_scope, s.payment_term_days, s.grace_days,
        s.maximum_overdue_days, round(s.small_debt_threshold, 2) as small_debt_threshold,
        coalesce(s.blocked, false) as blocked, s.block_reason, s.block_expires_on, ${marks} as observations
      from ${source} s
      left join clients.clients c on c.origin = $1 and c.external_id = s.client_external_id
      left join accounts.credit_profiles p on p.client_id = c.id`,
      [context.origin],
    );
    await rows.rejectRows(tx, SET, RULES);
    const same = await rows.removeSame(tx, SET);
    const touched = await clientsOf(tx, SET);
    const written = await rows.writeRows(tx, SET, context);
    // A limit may begin or cease to cover the account, so its other subaccounts change too.
    return { ...written, same, clientIds: await wholeAccounts(tx, touched) };
  },
};
