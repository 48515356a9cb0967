import type { DemoClient } from './client.js';
import { type DemoCurrency, rateCents } from './exchange-rates.js';
import type { Random } from './random.js';
import { receiptLines } from './receipts.js';
import type { FileSinks } from './file-sinks.js';
import { amountText, type DayNumber, dayText } from './texts.js';
import { comesWithPdf, voucherPdf } from './voucher-pdf.js';
import { demoVoucher, instalmentLines, type Kind, type Numbering, type Voucher } from './vouchers.js';

export const APPLICATION_HEADER =
  'id;credito;comprobante;cuota;importe_credito;importe_comprobante;cotizacion;origen_cotizacion;fecha;anulada';

const TAIL_SHAPE = 1.25;
const TAIL_SCALE = 1.68;
const MOST_DEBTS = 2900;
const LONGEST_HISTORY = 1100;
/** How many days after the due date a debt is paid, by the habit of the client; the last of each is never. */
const HABITS = {
  prompt: { share: 0.7, late: [-10, 8], never: 0.008 },
  slow: { share: 0.2, late: [0, 60], never: 0.03 },
  bad: { share: 0.1, late: [15, 160], never: 0.25 },
} as const;
type Habit = keyof typeof HABITS;

/**
 * How many debts a client has: with their payments ten vouchers on average, most clients few, one in a thousand
 * more than a thousand (Pareto II).
 */
export function debtCount(random: Random): number {
  const tail = TAIL_SCALE * ((1 - random.next()) ** (-1 / TAIL_SHAPE) - 1);
  return Math.min(MOST_DEBTS, Math.round(tail));
}

interface OpenVoucher extends Voucher {
  left: number;
  /** When the client will pay it; null: never. */
  payOn: DayNumber | null;
}

/** Writes one client's history in the order in which it happened: what is owed, what was paid, and with what. */
export class DemoLedger {
  private readonly open: OpenVoucher[] = [];
  private readonly currency: DemoCurrency;
  private readonly mixed: boolean;
  private readonly habit: Habit;
  private readonly typicalCents: number;

  constructor(
    private readonly random: Random,
    private readonly numbering: Numbering,
    private readonly client: DemoClient,
    private readonly sinks: FileSinks,
    private readonly asOf: DayNumber,
  ) {
    this.currency = random.chance(0.86) ? 'PES' : random.chance(0.8) ? 'DOL' : '060';
    this.mixed = this.currency === 'PES' && random.chance(0.1);
    const habit = random.next();
    this.habit =
      habit < HABITS.prompt.share
        ? 'prompt'
        : habit < HABITS.prompt.share + HABITS.slow.share
          ? 'slow'
          : 'bad';
    this.typicalCents = random.whole(2_000_000, 40_000_000);
  }

  write(debts: number): void {
    const { random, client } = this;
    const span = Math.min(LONGEST_HISTORY, client.lastDay - client.registered);
    // More of late than of long ago.
    const days = Array.from(
      { length: debts },
      () => client.lastDay - Math.floor(span * random.next() * random.next()),
    );
    days.sort((a, b) => a - b);
    for (const day of days) {
      this.settle(day);
      const roll = random.next();
      this.debt(day, roll > 0.985 ? 'adjustment' : roll > 0.95 ? 'debitNote' : 'invoice');
      if (random.chance(0.1)) this.creditNote(day);
    }
    // Who leaves mostly pays what is owed.
    this.settle(client.situation === 'cancelled' ? this.asOf : client.lastDay);
  }

  /** Everything that the client has paid by `day`, several debts with one receipt where they fall together. */
  private settle(day: DayNumber): void {
    for (;;) {
      const due = this.open.filter((debt) => debt.payOn !== null && debt.payOn <= day);
      const first = due[0];
      if (!first) return;
      const together = due.filter((debt) => debt.currency === first.currency).slice(0, 3);
      this.payment(Math.max(...together.map((debt) => debt.payOn as DayNumber)), together);
    }
  }

  private debt(day: DayNumber, kind: Kind): void {
    const { random } = this;
    const currency = this.mixed && random.chance(0.25) ? 'DOL' : this.currency;
    const pesoCents = Math.floor(this.typicalCents * (0.3 + random.next() * 1.4));
    const cents = currency === 'PES' ? pesoCents : Math.max(1000, Math.floor(pesoCents / 1000));
    const term = random.pick([0, 7, 15, 30, 30, 30, 60]);
    const due = day + term;
    const { voucher, line } = demoVoucher(
      random,
      this.numbering,
      this.client,
      kind,
      { issued: day, currency, cents },
      this.asOf,
      { due },
    );
    this.sinks.write('comprobantes.csv', line);
    if (kind === 'invoice' && comesWithPdf(this.client, voucher)) {
      this.sinks.document(voucher.id, voucherPdf(this.client, voucher));
    }
    if (kind === 'invoice' && random.chance(0.12)) {
      this.sinks.write('vencimientos.csv', instalmentLines(voucher, due, random.whole(2, 6)));
    }
    this.open.push({ ...voucher, left: cents, payOn: this.payDay(day, due) });
  }

  private payDay(issued: DayNumber, due: DayNumber): DayNumber | null {
    const { late, never } = HABITS[this.habit];
    const leaving = this.client.situation === 'cancelled' ? 0.03 : 0;
    if (this.random.chance(never + leaving)) return null;
    return Math.max(issued, due + this.random.whole(late[0], late[1]));
  }

  /** Pays debts of one currency: whole ones mostly, sometimes in part, sometimes more than is owed. */
  private payment(day: DayNumber, paid: readonly OpenVoucher[]): void {
    const { random } = this;
    if (random.chance(0.03)) this.onAccount(day);
    const currency = (paid[0] as OpenVoucher).currency;
    const partial = random.chance(0.06);
    const parts = paid.map((debt, i) => ({
      debt,
      cents: partial && i === paid.length - 1 ? Math.max(1, Math.floor(debt.left / 2)) : debt.left,
    }));
    const inPesos = currency !== 'PES' && random.chance(0.3);
    const rate = inPesos ? rateCents(currency, day, this.asOf) : 100;
    const credits = parts.map(({ cents }) =>
      inPesos ? Math.max(1, Math.round((cents * rate) / 100)) : cents,
    );
    const surplus = random.chance(0.03) ? random.whole(100, 50_000) : 0;
    const total = credits.reduce((sum, cents) => sum + cents, surplus);
    const receipt = this.credit(day, 'receipt', inPesos ? 'PES' : currency, total, 'Cobranza');
    this.sinks.write('renglones-recibo.csv', receiptLines(random, receipt, this.asOf));
    // Some payments are applied days later, when somebody finds out what they were for.
    const appliedOn = random.chance(0.05) ? Math.min(this.asOf, day + random.whole(1, 20)) : day;
    parts.forEach(({ debt, cents }, i) =>
      this.apply(receipt, debt, credits[i] as number, cents, inPesos ? rate : null, appliedOn),
    );
  }

  /** Money that is applied to nothing yet; a few such receipts are voided. */
  private onAccount(day: DayNumber): void {
    const annulled = this.random.chance(0.2) ? Math.min(this.asOf, day + this.random.whole(1, 15)) : null;
    const cents = Math.max(1000, Math.floor(this.typicalCents / (this.currency === 'PES' ? 4 : 4000)));
    const receipt = this.credit(day, 'receipt', this.currency, cents, 'Pago a cuenta', annulled);
    this.sinks.write('renglones-recibo.csv', receiptLines(this.random, receipt, this.asOf));
  }

  private creditNote(day: DayNumber): void {
    const debt = this.open.at(-1) as OpenVoucher;
    const cents = this.random.chance(0.4)
      ? debt.left
      : Math.max(1, Math.floor(debt.left / this.random.whole(3, 10)));
    const note = this.credit(day, 'creditNote', debt.currency, cents, 'Bonificación');
    if (this.random.chance(0.9)) this.apply(note, debt, cents, cents, null, day);
  }

  private credit(
    day: DayNumber,
    kind: Kind,
    currency: DemoCurrency,
    cents: number,
    concept: string,
    annulled: DayNumber | null = null,
  ) {
    const issued = { issued: day, currency, cents };
    const { voucher, line } = demoVoucher(this.random, this.numbering, this.client, kind, issued, this.asOf, {
      concept,
      annulled,
    });
    this.sinks.write('comprobantes.csv', line);
    return voucher;
  }

  private apply(
    credit: Voucher,
    debt: OpenVoucher,
    creditCents: number,
    debtCents: number,
    rate: number | null,
    day: DayNumber,
  ) {
    const id = `AP-${this.numbering.next('AP')}`;
    const rateCells = rate === null ? ';' : `${amountText(rate)};BNA vendedor`;
    this.sinks.write(
      'aplicaciones.csv',
      `${id};${credit.id};${debt.id};;${amountText(creditCents)};${amountText(debtCents)};${rateCells};${dayText(day)};00/00/0000\r\n`,
    );
    debt.left -= debtCents;
    // The rest of a partial payment comes a month later.
    if (debt.payOn !== null && debt.payOn <= day) debt.payOn = day + 30;
    if (debt.left === 0) this.open.splice(this.open.indexOf(debt), 1);
  }
}
