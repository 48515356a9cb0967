import type { MigrationInterface, QueryRunner } from 'typeorm';
import { STANDING } from './accounts-facts.js';

/**
 * The same figures, added up without joins that a plan made for few clients can turn around: one compared every cheque
 * of the company with each of ten thousand clients, which took a quarter of an hour.
 */
export class AccountsStanding1700000009022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function accounts.standing(client_ids uuid[], today date)
        returns table (
          client_id uuid, currency text, balance numeric, overdue numeric, oldest_due_on date,
          on_account numeric, uncredited_cheques numeric, next_overdue_on date, next_movement_on date)
        language sql stable parallel safe as $$
        with parts as (
          select asked.id as client_id, c.currency, latest.pending_since, null as side, null::numeric as pending,
            null::date as due_on, null::numeric as cheque
          from unnest(client_ids) asked (id)
          cross join (values ('ARS'), ('USD'), ('EUR')) c (currency)
          cross join lateral (
            select v.pending_since from accounts.vouchers v
            where v.client_id = asked.id and v.currency = c.currency
            order by v.pending_since desc limit 1
          ) latest
          union all
          select i.client_id, i.currency, null, i.side, i.pending, i.due_on, null
          from accounts.open_items(client_ids, today) i
          union all
          select asked.id, cheque.currency, null, null, null, null, cheque.amount
          from unnest(client_ids) asked (id)
          cross join lateral (
            select v.currency, l.amount
            from accounts.receipt_lines l
            join accounts.vouchers v on v.id = l.voucher_id
            where l.client_id = asked.id and l.kind in ('cheque', 'echeq') and l.cheque_state in ('held', 'deposited')
              and v.issued_on <= today and (v.voided_on > today) is not false
            offset 0 -- client by client, whatever the planner thinks of their number
          ) cheque
        ), figures as (
          select p.client_id, p.currency, max(p.pending_since) as pending_since,
            sum(case p.side when 'debit' then p.pending when 'credit' then -p.pending end) as balance,
            sum(p.pending) filter (where p.side = 'debit' and p.due_on < today) as overdue,
            min(p.due_on) filter (where p.side = 'debit' and p.due_on < today) as oldest_due_on,
            sum(p.pending) filter (where p.side = 'credit') as on_account,
            sum(p.cheque) as uncredited_cheques,
            min(p.due_on) filter (where p.side = 'debit' and p.due_on >= today) + 1 as next_overdue_on
          from parts p
          group by p.client_id, p.currency
        )
        select f.client_id, f.currency, coalesce(f.balance, 0.00), coalesce(f.overdue, 0.00), f.oldest_due_on,
          coalesce(f.on_account, 0.00), coalesce(f.uncredited_cheques, 0.00), f.next_overdue_on, moving.next_on
        from figures f
        left join lateral (
          select min(least(
            case when v.issued_on > today then v.issued_on end,
            case when v.voided_on > today then v.voided_on end,
            applied.next_on)) as next_on
          from accounts.vouchers v
          left join lateral (
            select min(least(
              case when a.effective_from > today then a.effective_from end,
              case when a.effective_until > today then a.effective_until end)) as next_on
            from accounts.applications a where a.voucher_id = v.id or a.credit_id = v.id
          ) applied on true
          where v.client_id = f.client_id and v.currency = f.currency and v.pending_since > today
        ) moving on f.pending_since > today
        where f.pending_since is not null
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(STANDING);
  }
}
