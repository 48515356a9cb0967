import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps `pending` equal to the amount less what is applied, whoever writes: triggers derive it in sets, once
 * per statement, from vouchers, instalments and applications. Nothing else may compute or set it.
 */
export class AccountsPending1700000006002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createInstalmentSplit(runner);
    await this.createRecompute(runner);
    await this.createApplicationTriggers(runner);
    await this.createVoucherTriggers(runner);
    await this.createInstalmentTriggers(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['applications', 'vouchers', 'instalments']) {
      for (const event of ['insert', 'update', 'delete']) {
        await runner.query(`drop trigger if exists derive_pending_on_${event} on accounts.${table}`);
      }
      await runner.query(`drop function accounts.derive_from_${table}()`);
    }
    await runner.query(`drop function accounts.recompute_pending(uuid[])`);
    await runner.query(`drop function accounts.split_pending(uuid[])`);
    await runner.query(`drop function accounts.instalments_as_of(uuid, numeric, date)`);
  }

  /**
   * What remains of each instalment once `applied` of the voucher's amount is settled on `day` (null: counting
   * every application known). An application that names its instalment settles that one; the rest goes to the
   * oldest due date first, in whatever order it came.
   */
  private async createInstalmentSplit(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.instalments_as_of(of_voucher uuid, applied numeric, day date)
        returns table (instalment_id uuid, "position" int, due_on date, pending numeric)
        language sql stable parallel safe as $$
        with named as (
          select i.id, i.position, i.due_on, i.amount,
            i.amount - least(i.amount, coalesce((
              select sum(a.voucher_amount) from accounts.applications a
              where a.voucher_id = of_voucher and a.instalment_position = i.position
                and case when day is null then a.effective_until is null
                  else a.effective_from <= day and (a.effective_until > day) is not false end), 0)) as remaining
          from accounts.instalments i where i.voucher_id = of_voucher
        ), ordered as (
          select n.id, n.position, n.due_on, n.remaining,
            sum(n.remaining) over (order by n.due_on, n.position) as remaining_up_to,
            applied - sum(n.amount - n.remaining) over () as unnamed
          from named n
        )
        select o.id, o.position, o.due_on, greatest(0, least(o.remaining, o.remaining_up_to - o.unnamed))
        from ordered o
      $$`);
    await runner.query(`
      create function accounts.split_pending(voucher_ids uuid[]) returns void language plpgsql as $$
      begin
        update accounts.instalments i set pending = split.pending
        from unnest(voucher_ids) asked (id)
        join accounts.vouchers v on v.id = asked.id and v.instalment_count > 0
        cross join lateral accounts.instalments_as_of(v.id, v.amount - v.pending, null) split
        where i.voucher_id = asked.id and i.id = split.instalment_id and i.pending is distinct from split.pending;
      end $$`);
  }

  private async createRecompute(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.recompute_pending(voucher_ids uuid[]) returns void language plpgsql as $$
      begin
        if cardinality(voucher_ids) = 0 then return; end if;
        -- Two transactions that apply to one document wait here, so that the second counts the first's rows.
        perform 1 from accounts.vouchers v where v.id = any (voucher_ids) order by v.id for no key update;

        with derived as (
          select v.id,
            case when v.voided_on is null then v.amount - coalesce(applied.amount, 0) else 0 end as pending,
            greatest(v.issued_on, v.voided_on, applied.last_on) as pending_since,
            coalesce(schedule.instalments, 0) as instalment_count
          from unnest(voucher_ids) asked (id)
          join accounts.vouchers v on v.id = asked.id
          left join lateral (
            select sum(a.amount) filter (where a.effective_until is null) as amount,
              max(greatest(a.effective_from, a.effective_until)) as last_on
            from (
              select voucher_amount as amount, effective_from, effective_until
              from accounts.applications where voucher_id = v.id
              union all
              select credit_amount, effective_from, effective_until
              from accounts.applications where credit_id = v.id
            ) a
          ) applied on true
          left join lateral (
            -- A schedule that does not add up to its voucher, or not yet, is not used.
            select count(*)::int as instalments from accounts.instalments i where i.voucher_id = v.id
            having sum(i.amount) = v.amount
          ) schedule on true
        )
        update accounts.vouchers v
        set pending = d.pending, pending_since = d.pending_since, instalment_count = d.instalment_count
        from derived d
        where v.id = d.id and (v.pending, v.pending_since, v.instalment_count)
          is distinct from (d.pending, d.pending_since, d.instalment_count);
        perform accounts.split_pending(voucher_ids);
      end $$`);
  }

  private async createApplicationTriggers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.derive_from_applications() returns trigger language plpgsql as $$
      declare
        touched uuid[];
        upside_down boolean;
        redated boolean;
      begin
        if tg_op <> 'DELETE' then
          select bool_or(c.side <> 'credit' or d.side <> 'debit'
              or c.currency = d.currency and n.credit_amount <> n.voucher_amount),
            bool_or(n.effective_from <> greatest(n.applied_on, c.issued_on, d.issued_on)
              or n.effective_until is distinct from least(n.annulled_on, c.voided_on, d.voided_on))
          into upside_down, redated
          from new_rows n
          join accounts.vouchers c on c.id = n.credit_id join accounts.vouchers d on d.id = n.voucher_id;
          if upside_down then
            raise exception 'an application settles a debit with a credit, by one amount when the currency is one'
              using errcode = 'check_violation';
          end if;
          if redated then
            update accounts.applications a
            set effective_from = greatest(a.applied_on, c.issued_on, d.issued_on),
              effective_until = least(a.annulled_on, c.voided_on, d.voided_on)
            from new_rows n
            join accounts.vouchers c on c.id = n.credit_id join accounts.vouchers d on d.id = n.voucher_id
            where a.id = n.id;
          end if;
        end if;

        if tg_op = 'INSERT' and redated is not true then
          -- The many of an import only take, so what was there need not be added up again. It is taken from the
          -- row's own latest value: of two transactions at once neither is lost.
          with taken as (
            select side.document_id, sum(side.amount) filter (where n.effective_until is null) as amount,
              max(greatest(n.effective_from, n.effective_until)) as last_on
            from new_rows n
            cross join lateral (values
              (n.voucher_id, n.voucher_amount), (n.credit_id, n.credit_amount)) side (document_id, amount)
            group by side.document_id
          ), changed as (
            update accounts.vouchers v
            set pending = v.pending - coalesce(t.amount, 0), pending_since = greatest(v.pending_since, t.last_on)
            from taken t where v.id = t.document_id
            returning v.id, v.instalment_count
          )
          select array_agg(id) filter (where instalment_count > 0) from changed into touched;
          perform accounts.split_pending(touched);
        elsif tg_op = 'INSERT' then
          perform accounts.recompute_pending(array(
            select voucher_id from new_rows union select credit_id from new_rows));
        elsif tg_op = 'UPDATE' then
          perform accounts.recompute_pending(array(
            select voucher_id from new_rows union select credit_id from new_rows
            union select voucher_id from old_rows union select credit_id from old_rows));
        else
          perform accounts.recompute_pending(array(
            select voucher_id from old_rows union select credit_id from old_rows));
        end if;
        return null;
      end $$`);
    await runner.query(`
      create trigger derive_pending_on_insert after insert on accounts.applications
      referencing new table as new_rows
      for each statement when (pg_trigger_depth() = 0) execute function accounts.derive_from_applications()`);
    await runner.query(`
      create trigger derive_pending_on_update after update on accounts.applications
      referencing old table as old_rows new table as new_rows
      for each statement when (pg_trigger_depth() = 0) execute function accounts.derive_from_applications()`);
    await runner.query(`
      create trigger derive_pending_on_delete after delete on accounts.applications
      referencing old table as old_rows
      for each statement when (pg_trigger_depth() = 0) execute function accounts.derive_from_applications()`);
  }

  private async createVoucherTriggers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.derive_from_vouchers() returns trigger language plpgsql as $$
      declare
        redated uuid[];
      begin
        if tg_op = 'INSERT' then
          -- Nothing can be applied to a new voucher, so most need no second look.
          perform accounts.recompute_pending(array(
            select id from new_rows
            where pending <> case when voided_on is null then amount else 0 end
              or pending_since <> greatest(issued_on, voided_on) or instalment_count <> 0));
          return null;
        end if;
        if exists (
          select from new_rows n join old_rows o using (id)
          where (n.side <> o.side or n.currency <> o.currency)
            and exists (select from accounts.applications a where a.voucher_id = n.id or a.credit_id = n.id)
        ) then
          raise exception 'a voucher with applications keeps its side and its currency'
            using errcode = 'check_violation';
        end if;
        update accounts.receipt_lines l set client_id = n.client_id
        from new_rows n join old_rows o using (id)
        where l.voucher_id = n.id and n.client_id <> o.client_id;

        redated := array(
          select id from new_rows n join old_rows o using (id)
          where (n.issued_on, n.voided_on) is distinct from (o.issued_on, o.voided_on));
        with moved as (
          update accounts.applications a
          set effective_from = greatest(a.applied_on, c.issued_on, d.issued_on),
            effective_until = least(a.annulled_on, c.voided_on, d.voided_on)
          from accounts.vouchers c, accounts.vouchers d
          where c.id = a.credit_id and d.id = a.voucher_id
            and a.id in (
              select id from accounts.applications where credit_id = any (redated)
              union select id from accounts.applications where voucher_id = any (redated))
          returning a.credit_id, a.voucher_id
        )
        select array(select credit_id from moved union select voucher_id from moved) into redated;

        perform accounts.recompute_pending(array(
          select unnest(redated)
          union
          select n.id from new_rows n join old_rows o using (id)
          where (n.amount, n.issued_on, n.voided_on, n.pending, n.pending_since, n.instalment_count)
            is distinct from (o.amount, o.issued_on, o.voided_on, o.pending, o.pending_since, o.instalment_count)));
        return null;
      end $$`);
    await runner.query(`
      create trigger derive_pending_on_insert after insert on accounts.vouchers
      referencing new table as new_rows
      for each statement when (pg_trigger_depth() = 0) execute function accounts.derive_from_vouchers()`);
    await runner.query(`
      create trigger derive_pending_on_update after update on accounts.vouchers
      referencing old table as old_rows new table as new_rows
      for each statement when (pg_trigger_depth() = 0) execute function accounts.derive_from_vouchers()`);
  }

  private async createInstalmentTriggers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.derive_from_instalments() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          perform accounts.recompute_pending(array(select distinct voucher_id from new_rows));
        elsif tg_op = 'DELETE' then
          perform accounts.recompute_pending(array(select distinct voucher_id from old_rows));
        else
          perform accounts.recompute_pending(array(
            select voucher_id from new_rows union select voucher_id from old_rows));
        end if;
        return null;
      end $$`);
    await runner.query(`
      create trigger derive_pending_on_insert after insert on accounts.instalments
      referencing new table as new_rows
      for each statement when (pg_trigger_depth() = 0) execute function accounts.derive_from_instalments()`);
    await runner.query(`
      create trigger derive_pending_on_update after update on accounts.instalments
      referencing old table as old_rows new table as new_rows
      for each statement when (pg_trigger_depth() = 0) execute function accounts.derive_from_instalments()`);
    await runner.query(`
      create trigger derive_pending_on_delete after delete on accounts.instalments
      referencing old table as old_rows
      for each statement when (pg_trigger_depth() = 0) execute function accounts.derive_from_instalments()`);
  }
}
