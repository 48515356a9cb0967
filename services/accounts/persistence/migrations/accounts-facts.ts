import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per client and currency that it has vouchers in; amounts of different currencies never meet. */
export const STANDING = `
      create or replace function accounts.standing(client_ids uuid[], today date)
        returns table (
          client_id uuid, currency text, balance numeric, overdue numeric, oldest_due_on date,
          on_account numeric, uncredited_cheques numeric, next_overdue_on date, next_movement_on date)
        language sql stable parallel safe as $$
        with held as (
          select asked.id as client_id, c.currency, latest.pending_since
          from unnest(client_ids) asked (id)
          cross join (values ('ARS'), ('USD'), ('EUR')) c (currency)
          cross join lateral (
            select v.pending_since from accounts.vouchers v
            where v.client_id = asked.id and v.currency = c.currency
            order by v.pending_since desc limit 1
          ) latest
        ), items as (
          select i.client_id, i.currency,
            sum(case i.side when 'debit' then i.pending else -i.pending end) as balance,
            sum(i.pending) filter (where i.side = 'debit' and i.due_on < today) as overdue,
            min(i.due_on) filter (where i.side = 'debit' and i.due_on < today) as oldest_due_on,
            sum(i.pending) filter (where i.side = 'credit') as on_account,
            min(i.due_on) filter (where i.side = 'debit' and i.due_on >= today) + 1 as next_overdue_on
          from accounts.open_items(client_ids, today) i
          group by i.client_id, i.currency
        ), cheques as (
          select l.client_id, v.currency, sum(l.amount) as amount
          from unnest(client_ids) asked (id)
          join accounts.receipt_lines l on l.client_id = asked.id
          join accounts.vouchers v on v.id = l.voucher_id
          where l.kind in ('cheque', 'echeq') and l.cheque_state in ('held', 'deposited')
            and v.issued_on <= today and (v.voided_on > today) is not false
          group by l.client_id, v.currency
        )
        select h.client_id, h.currency, coalesce(i.balance, 0.00), coalesce(i.overdue, 0.00), i.oldest_due_on,
          coalesce(i.on_account, 0.00), coalesce(q.amount, 0.00), i.next_overdue_on, moving.next_on
        from held h
        left join items i on i.client_id = h.client_id and i.currency = h.currency
        left join cheques q on q.client_id = h.client_id and q.currency = h.currency
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
          where v.client_id = h.client_id and v.currency = h.currency and v.pending_since > today
        ) moving on h.pending_since > today
      $$`;

/**
 * What is owed on a day, and what it means for credit. Every function takes a set of clients and the day:
 * the database's clock is never asked.
 */
export class AccountsFacts1700000006003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createOpenItems(runner);
    await runner.query(STANDING);
    await this.createCreditInputs(runner);
    await this.createMarks(runner);
    await this.createClientFacts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function accounts.client_facts(uuid[], date)`);
    await runner.query(`drop function accounts.limit_mark(numeric, numeric, int)`);
    await runner.query(
      `drop function accounts.overdue_mark(numeric, date, numeric, numeric, int, int, date)`,
    );
    await runner.query(`drop function accounts.credit_inputs(uuid[], date)`);
    await runner.query(`drop view accounts.client_accounts`);
    await runner.query(`drop function accounts.standing(uuid[], date)`);
    await runner.query(`drop function accounts.open_items(uuid[], date)`);
    await runner.query(`drop function accounts.vouchers_as_of(uuid[], date)`);
  }

  /**
   * The pending of a day: movements dated up to it, applications in effect on it, nothing voided by then.
   * The stored pending serves from `pending_since` on; before it, the applications are added up again, and may
   * show a document applied beyond its amount for the days until the ERP annulled what was too much.
   */
  private async createOpenItems(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.vouchers_as_of(client_ids uuid[], day date)
        returns table (
          voucher_id uuid, client_id uuid, side text, currency text, due_on date, instalment_count int,
          applied numeric, pending numeric, settled boolean)
        language sql stable parallel safe as $$
        select v.id, v.client_id, v.side, v.currency, v.falls_due_on, v.instalment_count, null, v.pending, true
        from unnest(client_ids) asked (id)
        join accounts.vouchers v on v.client_id = asked.id
        where v.pending > 0 and v.pending_since <= day
        union all
        select v.id, v.client_id, v.side, v.currency, v.falls_due_on, v.instalment_count,
          coalesce(applied.amount, 0), v.amount - coalesce(applied.amount, 0), false
        from unnest(client_ids) asked (id)
        join accounts.vouchers v on v.client_id = asked.id
        left join lateral (
          select sum(a.amount) as amount from (
            select voucher_amount as amount, effective_from, effective_until
            from accounts.applications where voucher_id = v.id
            union all
            select credit_amount, effective_from, effective_until
            from accounts.applications where credit_id = v.id
          ) a
          where a.effective_from <= day and (a.effective_until > day) is not false
        ) applied on true
        where v.pending_since > day and v.issued_on <= day and (v.voided_on > day) is not false
      $$`);
    await runner.query(`
      create function accounts.open_items(client_ids uuid[], day date)
        returns table (
          client_id uuid, voucher_id uuid, instalment_position int, side text, currency text, due_on date,
          pending numeric)
        language sql stable parallel safe as $$
        with open_vouchers as materialized (
          select * from accounts.vouchers_as_of(client_ids, day) v where v.pending <> 0
        )
        select v.client_id, v.voucher_id, null, v.side, v.currency, v.due_on, v.pending
        from open_vouchers v where v.instalment_count = 0 or v.pending < 0
        union all
        select v.client_id, v.voucher_id, i.position, v.side, v.currency, i.due_on, i.pending
        from open_vouchers v join accounts.instalments i on i.voucher_id = v.voucher_id
        where v.instalment_count > 0 and v.settled and i.pending > 0
        union all
        select v.client_id, v.voucher_id, i.position, v.side, v.currency, i.due_on, i.pending
        from open_vouchers v
        cross join lateral accounts.instalments_as_of(v.voucher_id, v.applied, day) i
        where v.instalment_count > 0 and v.pending > 0 and not v.settled and i.pending > 0
      $$`);
  }

  /** The figures of the credit verdict: one row per client asked for, with or without vouchers. */
  private async createCreditInputs(runner: QueryRunner): Promise<void> {
    // The one place where this domain reads another's table: which clients share an account.
    await runner.query(`
      create view accounts.client_accounts as
      select id as client_id, account, subaccount from clients.clients`);
    const perCurrency = (name: string, column: string) =>
      ['ars', 'usd', 'eur']
        .map((c) => `max(s.${column}) filter (where s.currency = '${c.toUpperCase()}') as ${name}_${c}`)
        .join(', ');
    await runner.query(`
      create function accounts.credit_inputs(client_ids uuid[], today date)
        returns table (
          client_id uuid,
          balance_ars numeric, balance_usd numeric, balance_eur numeric,
          overdue_ars numeric, overdue_usd numeric, overdue_eur numeric,
          oldest_due_on_ars date, oldest_due_on_usd date, oldest_due_on_eur date,
          on_account_ars numeric, on_account_usd numeric, on_account_eur numeric,
          small_debt_ars numeric, small_debt_usd numeric, small_debt_eur numeric,
          grace_days int, maximum_overdue_days int, near_limit_percent int, blocked boolean,
          own_limit numeric, own_limit_currency text, own_risk numeric, own_converted text[],
          account_limit numeric, account_limit_currency text, account_risk numeric, account_converted text[],
          next_change_on date)
        language sql stable parallel safe as $$
        with asked as (
          select ca.client_id, ca.account
          from (select distinct id from unnest(client_ids) given (id)) given
          join accounts.client_accounts ca on ca.client_id = given.id
        ), shared_limits as materialized (
          -- One limit covers a whole account: where several profiles say so, the lowest subaccount's.
          select distinct on (a.account) a.account, p.credit_limit, p.limit_currency
          from (select distinct account from asked) a
          join accounts.client_accounts ca on ca.account = a.account
          join accounts.credit_profiles p on p.client_id = ca.client_id
          where p.limit_scope = 'account' and p.credit_limit is not null
          order by a.account, ca.subaccount
        ), involved as materialized (
          select client_id, account from asked
          union
          select ca.client_id, ca.account
          from shared_limits l join accounts.client_accounts ca on ca.account = l.account
        ), standing as materialized (
          select i.account, s.*
          from accounts.standing(array(select client_id from involved), today) s
          join involved i on i.client_id = s.client_id
        ), rates as materialized (
          select 'ARS' as currency, 1::numeric as value
          union all
          select c.currency, (
            select r.value from accounts.exchange_rates r
            where r.currency = c.currency and r.day <= today order by r.day desc limit 1)
          from (values ('USD'), ('EUR')) c (currency)
        ), limited as (
          select p.client_id, null::int as account, p.credit_limit, p.limit_currency,
            s.currency, s.balance + s.uncredited_cheques as risk, s.next_movement_on
          from asked a
          join accounts.credit_profiles p on p.client_id = a.client_id
          left join standing s on s.client_id = p.client_id
          where p.limit_scope = 'subaccount' and p.credit_limit is not null
          union all
          select null, l.account, l.credit_limit, l.limit_currency,
            s.currency, s.balance + s.uncredited_cheques, s.next_movement_on
          from shared_limits l
          left join standing s on s.account = l.account
        ), risks as (
          -- Cheques that are not credited yet have left the balance, but not the risk.
          select l.client_id, l.account, l.credit_limit, l.limit_currency,
            case when bool_and(l.currency is null or l.currency = l.limit_currency or l.risk = 0
                or (r.value * limit_rate.value) is not null)
              then coalesce(sum(case
                when l.currency = l.limit_currency then l.risk
                when l.risk <> 0 then round(l.risk * r.value / limit_rate.value, 2) end), 0)
            end as risk,
            array_agg(l.currency order by l.currency)
              filter (where l.currency <> l.limit_currency and l.risk <> 0) as converted,
            case when bool_or(l.currency <> l.limit_currency and l.risk <> 0) then (
              select min(f.day) from accounts.exchange_rates f where f.day > today)
            end as next_rate_on,
            min(l.next_movement_on) as next_movement_on
          from limited l
          left join rates r on r.currency = l.currency
          left join rates limit_rate on limit_rate.currency = l.limit_currency
          group by l.client_id, l.account, l.credit_limit, l.limit_currency
        ), figures as (
          select s.client_id, ${perCurrency('balance', 'balance')}, ${perCurrency('overdue', 'overdue')},
            ${perCurrency('oldest_due_on', 'oldest_due_on')}, ${perCurrency('on_account', 'on_account')},
            min(least(s.next_overdue_on, s.next_movement_on)) as next_on
          from standing s group by s.client_id
        ), profiles as (
          select a.client_id, a.account,
            coalesce(p.small_debt_threshold, policy.small_debt_ars) as small_debt_ars,
            coalesce(p.small_debt_threshold, policy.small_debt_usd) as small_debt_usd,
            coalesce(p.small_debt_threshold, policy.small_debt_eur) as small_debt_eur,
            coalesce(p.grace_days, policy.grace_days) as grace_days,
            coalesce(p.maximum_overdue_days, policy.maximum_overdue_days) as maximum_overdue_days,
            policy.near_limit_percent,
            coalesce(p.blocked and (p.block_expires_on < today) is not true, false) as blocked,
            case when p.blocked and p.block_expires_on >= today then p.block_expires_on + 1 end as unblocked_on
          from asked a
          cross join accounts.credit_policy policy
          left join accounts.credit_profiles p on p.client_id = a.client_id
        )
        select p.client_id, f.balance_ars, f.balance_usd, f.balance_eur,
          f.overdue_ars, f.overdue_usd, f.overdue_eur,
          f.oldest_due_on_ars, f.oldest_due_on_usd, f.oldest_due_on_eur,
          f.on_account_ars, f.on_account_usd, f.on_account_eur,
          p.small_debt_ars, p.small_debt_usd, p.small_debt_eur,
          p.grace_days, p.maximum_overdue_days, p.near_limit_percent, p.blocked,
          own.credit_limit, own.limit_currency, own.risk, own.converted,
          shared.credit_limit, shared.limit_currency, shared.risk, shared.converted,
          least(f.next_on, p.unblocked_on, own.next_rate_on, shared.next_rate_on, shared.next_movement_on, (
            -- The days on which what is overdue passes the grace and the maximum.
            select min(mark.day) from (values
              (f.oldest_due_on_ars + p.grace_days + 1), (f.oldest_due_on_ars + p.maximum_overdue_days + 1),
              (f.oldest_due_on_usd + p.grace_days + 1), (f.oldest_due_on_usd + p.maximum_overdue_days + 1),
              (f.oldest_due_on_eur + p.grace_days + 1), (f.oldest_due_on_eur + p.maximum_overdue_days + 1)
            ) mark (day) where mark.day > today))
        from profiles p
        left join figures f on f.client_id = p.client_id
        left join risks own on own.client_id = p.client_id
        left join risks shared on shared.account = p.account
      $$`);
  }

  /** The rules of `domain/verdict.ts` in sets: 0 green, 1 amber, 2 red. A test holds the two together. */
  private async createMarks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.overdue_mark(
        overdue numeric, oldest_due_on date, on_account numeric, small_debt numeric,
        grace_days int, maximum_overdue_days int, today date) returns int
        language sql immutable parallel safe
        return case
          when (overdue > small_debt) is not true or today - oldest_due_on <= grace_days then 0
          when today - oldest_due_on > maximum_overdue_days and on_account < overdue then 2
          else 1 end`);
    await runner.query(`
      create function accounts.limit_mark(
        credit_limit numeric, risk numeric, near_limit_percent int) returns int
        language sql immutable parallel safe
        return case
          when credit_limit is null then 0
          when risk is null then 1
          when risk > credit_limit then 2
          when credit_limit > 0 and risk * 100 >= credit_limit * near_limit_percent then 1
          else 0 end`);
  }

  private async createClientFacts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.client_facts(client_ids uuid[], today date)
        returns table (
          client_id uuid, balance_ars numeric, balance_usd numeric, balance_eur numeric,
          overdue_ars numeric, overdue_usd numeric, overdue_eur numeric,
          oldest_due_on date, credit_state text, next_change_on date)
        language sql stable parallel safe as $$
        select i.client_id, i.balance_ars, i.balance_usd, i.balance_eur,
          i.overdue_ars, i.overdue_usd, i.overdue_eur,
          least(i.oldest_due_on_ars, i.oldest_due_on_usd, i.oldest_due_on_eur),
          case greatest(
            case when i.blocked then 2 else 0 end,
            accounts.limit_mark(i.own_limit, i.own_risk, i.near_limit_percent),
            accounts.limit_mark(i.account_limit, i.account_risk, i.near_limit_percent),
            accounts.overdue_mark(i.overdue_ars, i.oldest_due_on_ars, i.on_account_ars, i.small_debt_ars,
              i.grace_days, i.maximum_overdue_days, today),
            accounts.overdue_mark(i.overdue_usd, i.oldest_due_on_usd, i.on_account_usd, i.small_debt_usd,
              i.grace_days, i.maximum_overdue_days, today),
            accounts.overdue_mark(i.overdue_eur, i.oldest_due_on_eur, i.on_account_eur, i.small_debt_eur,
              i.grace_days, i.maximum_overdue_days, today))
            when 2 then 'red' when 1 then 'amber' else 'green' end,
          i.next_change_on
        from accounts.credit_inputs(client_ids, today) i
      $$`);
  }
}
