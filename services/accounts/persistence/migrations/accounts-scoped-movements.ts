import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Movements of many clients at once, each client or each account a ledger of its own. */
export class AccountsScopedMovements1700000009040 implements MigrationInterface {
  /**
   * What `accounts.movements` tells of one scope, for all that are asked for in one statement. An application leaves
   * its ledger when the other document is of another client, or by account of another account. By account, the
   * clients asked for must be whole accounts.
   */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.scoped_movements(client_ids uuid[], until date, by_account boolean)
        returns table (
          day date, step int, item_id uuid, voucher_id uuid, client_id uuid, currency text, signed numeric)
        language sql stable parallel safe as $$
        select m.day, m.step, v.id, v.id, v.client_id, v.currency,
          case when (v.side = 'debit') = (m.step < 4) then v.amount else -v.amount end
        from unnest(client_ids) asked (id)
        join accounts.vouchers v on v.client_id = asked.id and v.issued_on <= until
        cross join lateral (values
          (case v.side when 'debit' then 0 else 1 end, v.issued_on),
          (4, case when v.voided_on is not null then greatest(v.issued_on, v.voided_on) end)) m (step, day)
        where m.day <= until
        union all
        select m.day, m.step, a.id, v.id, v.client_id, v.currency,
          case when m.step = 2 then a.own_amount else -a.own_amount end
        from unnest(client_ids) asked (id)
        join accounts.client_accounts ca on ca.client_id = asked.id
        join accounts.vouchers v on v.client_id = asked.id and v.issued_on <= until
        cross join lateral (
          select x.id, x.credit_id as other_id, -x.voucher_amount as own_amount, x.effective_from,
            x.effective_until
          from accounts.applications x where x.voucher_id = v.id
          union all
          select x.id, x.voucher_id, x.credit_amount, x.effective_from, x.effective_until
          from accounts.applications x where x.credit_id = v.id
        ) a
        -- One look per application: the planner would rather read the whole table once.
        cross join lateral (
          select o.currency, o.client_id from accounts.vouchers o where o.id = a.other_id limit 1
        ) other
        cross join lateral (values (2, a.effective_from), (3, a.effective_until)) m (step, day)
        where m.day <= until and (a.effective_until > a.effective_from) is not false
          and (other.currency <> v.currency or other.client_id <> v.client_id and (not by_account or not exists (
            select from accounts.client_accounts oa
            where oa.client_id = other.client_id and oa.account = ca.account)))
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function accounts.scoped_movements(uuid[], date, boolean)`);
  }
}
