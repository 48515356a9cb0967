import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger read as movements: what changed a client's balance, and on which day. */
export class AccountsMovements1700000009020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A running balance needs every earlier movement, so all it reads of a voucher is in the index.
    await runner.query(`
      create index vouchers_ledger on accounts.vouchers (client_id, issued_on, id)
      include (side, currency, amount, kind, voided_on)`);
    await this.createMovements(runner);
    await this.createExchangeDifference(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop function accounts.exchange_difference(numeric, numeric, numeric, numeric, numeric, boolean)`,
    );
    await runner.query(`drop function accounts.movements(uuid[], date)`);
    await runner.query(`drop index accounts.vouchers_ledger`);
  }

  /**
   * Every movement up to a day, signed: debits add to the balance, credits lessen it. Their sum is the balance of
   * `accounts.open_items` at every day, so two things count beside the vouchers: an annulment takes its voucher's
   * amount back, and an application that leaves a currency or the clients asked for moves what it settles (of an
   * application within them both sides cancel out). `step` orders the movements of a day.
   */
  private async createMovements(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.movements(client_ids uuid[], until date)
        returns table (
          day date, step int, item_id uuid, voucher_id uuid, client_id uuid, kind text, currency text,
          signed numeric)
        language sql stable parallel safe as $$
        select m.day, m.step, v.id, v.id, v.client_id, v.kind, v.currency,
          case when (v.side = 'debit') = (m.step < 4) then v.amount else -v.amount end
        from unnest(client_ids) asked (id)
        join accounts.vouchers v on v.client_id = asked.id and v.issued_on <= until
        cross join lateral (values
          (case v.side when 'debit' then 0 else 1 end, v.issued_on),
          (4, case when v.voided_on is not null then greatest(v.issued_on, v.voided_on) end)) m (step, day)
        where m.day <= until
        union all
        select m.day, m.step, a.id, v.id, v.client_id, v.kind, v.currency,
          case when m.step = 2 then a.own_amount else -a.own_amount end
        from unnest(client_ids) asked (id)
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
          and (other.currency <> v.currency or other.client_id <> all (client_ids))
      $$`);
  }

  /**
   * What an application in pesos of a voucher in another currency leaves between the two rates, in pesos: what it
   * would have settled at the voucher's own rate, no more than the voucher, times the difference of rates. A voucher
   * that is settled in its own currency owes no more than what was applied. Negative is in the client's favour.
   */
  private async createExchangeDifference(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.exchange_difference(
        peso_amount numeric, applied numeric, voucher_amount numeric, own_rate numeric, applied_rate numeric,
        settled_in_own_currency boolean) returns numeric
        language sql immutable parallel safe
        return round(case
          when settled_in_own_currency then applied * (applied_rate - own_rate)
          when peso_amount > voucher_amount * own_rate then voucher_amount * (applied_rate - own_rate)
          else peso_amount * (applied_rate - own_rate) / own_rate end, 2)`);
  }
}
