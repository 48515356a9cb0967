import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger's tables. What holds them together is in the two migrations that follow. */
export class AccountsTables1700000006001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema accounts`);
    await this.createVouchers(runner);
    await this.createInstalments(runner);
    await this.createReceiptLines(runner);
    await this.createApplications(runner);
    await this.createCredit(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema accounts cascade`);
  }

  /**
   * `pending` is what remains of `amount` once every application known is counted, and `pending_since` the
   * first day from which that is so: for an earlier day it is computed from the applications. Only internal
   * documents can be voided; a fiscal one that arrives annulled keeps its `annulled_on` and stays pending.
   */
  private async createVouchers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function accounts.voided_on(arca_code int, cae text, kind text, annulled_on date) returns date
        language sql immutable parallel safe
        return case when arca_code is null and cae is null and kind in ('receipt', 'adjustment', 'other')
          then annulled_on end`);
    await runner.query(`
      create table accounts.vouchers (
        id uuid primary key default uuidv7(),
        client_id uuid not null references clients.clients (id),
        origin text not null,
        external_id text not null,
        arca_code int,
        kind text not null check (kind in (
          'invoice', 'debit-note', 'credit-note', 'fiscal-receipt', 'receipt', 'adjustment', 'other')),
        letter text,
        point_of_sale int check (point_of_sale between 0 and 99999),
        number text check (length(number) <= 20),
        issued_on date not null,
        due_on date,
        falls_due_on date not null generated always as (coalesce(due_on, issued_on)) stored,
        currency text not null check (currency in ('ARS', 'USD', 'EUR')),
        exchange_rate numeric(18, 6),
        amount numeric(18, 2) not null check (amount >= 0),
        side text not null check (side in ('debit', 'credit')),
        peso_amount numeric(18, 2),
        settled_in_own_currency boolean,
        cae text,
        cae_expires_on date,
        billed_from date,
        billed_until date,
        purchase_order text,
        concept text,
        annulled_on date,
        voided_on date generated always as (accounts.voided_on(arca_code, cae, kind, annulled_on)) stored,
        pending numeric(18, 2) not null,
        pending_since date not null,
        instalment_count int not null default 0,
        observations text[] not null default '{}',
        data_as_of timestamptz,
        updated_at timestamptz not null default now(),
        version int not null default 1,
        constraint vouchers_identity unique (origin, external_id),
        constraint vouchers_pending_within_amount check (pending between 0 and amount)
      )`);
    // One issuer per installation, so its origin stands for it. Foreign numbers have no fiscal key.
    await runner.query(`
      create unique index vouchers_fiscal_key
      on accounts.vouchers (origin, arca_code, letter, point_of_sale, number)
      where arca_code is not null and letter is not null and point_of_sale is not null and number is not null`);
    await runner.query(`
      create index vouchers_open on accounts.vouchers (client_id)
      include (id, side, currency, falls_due_on, instalment_count, pending, pending_since)
      where pending > 0`);
    // Its last entry tells both that a client has vouchers in a currency and whether any is still to move.
    await runner.query(`
      create index vouchers_moving on accounts.vouchers (client_id, currency, pending_since)`);
    await runner.query(`
      create index vouchers_due on accounts.vouchers (falls_due_on) where pending > 0 and side = 'debit'`);
  }

  private async createInstalments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts.instalments (
        id uuid primary key default uuidv7(),
        voucher_id uuid not null references accounts.vouchers (id),
        position int not null check (position > 0),
        due_on date not null,
        amount numeric(18, 2) not null check (amount >= 0),
        pending numeric(18, 2) not null,
        origin text not null,
        observations text[] not null default '{}',
        data_as_of timestamptz,
        updated_at timestamptz not null default now(),
        version int not null default 1,
        constraint instalments_identity unique (voucher_id, position),
        constraint instalments_pending_within_amount check (pending between 0 and amount)
      )`);
    await runner.query(`create index instalments_due on accounts.instalments (due_on) where pending > 0`);
  }

  /** `client_id` repeats the voucher's, so that the cheques that count as risk are found by client. */
  private async createReceiptLines(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts.receipt_lines (
        id uuid primary key default uuidv7(),
        voucher_id uuid not null references accounts.vouchers (id),
        client_id uuid not null,
        position int not null check (position > 0),
        kind text not null check (kind in ('cash', 'transfer', 'card', 'cheque', 'echeq', 'withholding')),
        amount numeric(18, 2) not null check (amount >= 0),
        bank text,
        cheque_number text,
        drawer_cuit text,
        issued_on date,
        payment_on date,
        cheque_state text check (cheque_state in ('held', 'deposited', 'cleared', 'rejected')),
        tax text,
        jurisdiction text,
        certificate text,
        origin text not null,
        observations text[] not null default '{}',
        data_as_of timestamptz,
        updated_at timestamptz not null default now(),
        version int not null default 1,
        constraint receipt_lines_identity unique (voucher_id, position)
      )`);
    await runner.query(`
      create index receipt_lines_not_credited on accounts.receipt_lines (client_id)
      where kind in ('cheque', 'echeq') and cheque_state in ('held', 'deposited')`);
  }

  /**
   * An application counts from `effective_from` until the day before `effective_until`: its own days, bounded
   * by those on which both documents exist, so that at every day the pendings add up to the balance.
   */
  private async createApplications(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts.applications (
        id uuid primary key default uuidv7(),
        origin text not null,
        external_id text not null,
        credit_id uuid not null references accounts.vouchers (id),
        voucher_id uuid not null references accounts.vouchers (id),
        instalment_position int,
        credit_amount numeric(18, 2) not null check (credit_amount > 0),
        voucher_amount numeric(18, 2) not null check (voucher_amount > 0),
        exchange_rate numeric(18, 6),
        rate_source text,
        applied_on date not null,
        annulled_on date,
        effective_from date not null,
        effective_until date,
        observations text[] not null default '{}',
        data_as_of timestamptz,
        updated_at timestamptz not null default now(),
        version int not null default 1,
        constraint applications_identity unique (origin, external_id),
        constraint applications_two_documents check (credit_id <> voucher_id)
      )`);
    await runner.query(`create index applications_voucher on accounts.applications (voucher_id)`);
    await runner.query(`create index applications_credit on accounts.applications (credit_id)`);
  }

  private async createCredit(runner: QueryRunner): Promise<void> {
    // A null limit is no limit; a limit of zero sells for cash only.
    await runner.query(`
      create table accounts.credit_profiles (
        id uuid primary key default uuidv7(),
        client_id uuid not null unique references clients.clients (id),
        origin text not null,
        credit_limit numeric(18, 2) check (credit_limit >= 0),
        limit_currency text check (limit_currency in ('ARS', 'USD', 'EUR')),
        limit_scope text not null default 'subaccount' check (limit_scope in ('subaccount', 'account')),
        payment_term_days int check (payment_term_days between 0 and 36500),
        grace_days int check (grace_days between 0 and 36500),
        maximum_overdue_days int check (maximum_overdue_days between 0 and 36500),
        small_debt_threshold numeric(18, 2) check (small_debt_threshold >= 0),
        blocked boolean not null default false,
        block_reason text,
        block_expires_on date,
        observations text[] not null default '{}',
        data_as_of timestamptz,
        updated_at timestamptz not null default now(),
        version int not null default 1,
        constraint credit_profiles_limit_has_currency check (credit_limit is null or limit_currency is not null)
      )`);
    await runner.query(`
      create index credit_profiles_of_account on accounts.credit_profiles (client_id)
      where limit_scope = 'account' and credit_limit is not null`);
    // What holds for a client whose profile says nothing else; one row, the company's.
    await runner.query(`
      create table accounts.credit_policy (
        id boolean primary key default true check (id),
        grace_days int not null default 5 check (grace_days >= 0),
        maximum_overdue_days int not null default 30 check (maximum_overdue_days >= grace_days),
        near_limit_percent int not null default 90 check (near_limit_percent between 1 and 100),
        small_debt_ars numeric(18, 2) not null default 1000 check (small_debt_ars >= 0),
        small_debt_usd numeric(18, 2) not null default 1000 check (small_debt_usd >= 0),
        small_debt_eur numeric(18, 2) not null default 1000 check (small_debt_eur >= 0)
      )`);
    await runner.query(`insert into accounts.credit_policy default values`);
    // Pesos per unit of the currency, at the close of the day.
    await runner.query(`
      create table accounts.exchange_rates (
        id uuid primary key default uuidv7(),
        day date not null,
        currency text not null check (currency in ('USD', 'EUR')),
        value numeric(18, 6) not null check (value > 0),
        source text,
        origin text not null,
        observations text[] not null default '{}',
        data_as_of timestamptz,
        updated_at timestamptz not null default now(),
        version int not null default 1,
        constraint exchange_rates_identity unique (currency, day)
      )`);
  }
}
