import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Debt that may stand twice: dollars that pesos left over, and the note in pesos that the ERP issued for them. */
export class AccountsDuplicates1700000009021 implements MigrationInterface {
  /**
   * Pairs that are both open on a day: a voucher in another currency that was paid with pesos in part, and a debit note
   * in pesos of the same client, not older than that payment, for what the rates left between them. The note may carry
   * IVA, and the ERP another day's rate: amounts within five per cent count as equal.
   */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.duplicate_debts(client_ids uuid[], day date)
        returns table (voucher_id uuid, note_id uuid)
        language sql stable parallel safe as $$
        select v.id, n.id
        from accounts.vouchers_as_of(client_ids, day) o
        join accounts.vouchers v on v.id = o.voucher_id
        cross join lateral (
          select min(a.effective_from) as since, sum(accounts.exchange_difference(
            a.credit_amount, a.voucher_amount, v.amount, v.exchange_rate,
            coalesce(a.exchange_rate, a.credit_amount / a.voucher_amount), false)) as difference
          from accounts.applications a
          join accounts.vouchers c on c.id = a.credit_id and c.currency = 'ARS'
          where a.voucher_id = v.id and a.effective_from <= day and (a.effective_until > day) is not false
        ) paid
        join accounts.vouchers_as_of(client_ids, day) p
          on p.client_id = o.client_id and p.currency = 'ARS' and p.side = 'debit' and p.pending > 0
        join accounts.vouchers n on n.id = p.voucher_id and n.kind = 'debit-note' and n.issued_on >= paid.since
        where o.currency <> 'ARS' and o.side = 'debit' and o.pending > 0 and paid.difference > 0
          and exists (
            select from (values (1.00), (1.105), (1.21)) iva (factor)
            where abs(n.amount - paid.difference * iva.factor) <= paid.difference * iva.factor * 0.05)
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function accounts.duplicate_debts(uuid[], date)`);
  }
}
