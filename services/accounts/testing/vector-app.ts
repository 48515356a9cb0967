import { ClientPanelApiModule, ClientPanelCliModule } from '../../client-panel/client-panel.module.js';
import { PERSISTENCE } from '../../app/domains.js';
import type { IsoDay } from '../../platform/clock/clock.js';
import { ClientFacts, FactsModule } from '../../platform/facts/client-facts.js';
import { LiveModule } from '../../platform/live/live.module.js';
import type { PendingVouchersView } from '../http/accounts.schemas.js';
import { AccountsApp } from './accounts-app.js';
import type { Row } from './ledger.js';

const COLLECTOR = 'clients.read accounts.read accounts.figures';
const CODE = '000001-00';

/** A client as a collector finds it on a day. */
export interface Found {
  /** Pending by voucher number, `number#position` for an instalment. Credits are negative. */
  pending: Record<string, string>;
  /** Marks by voucher number. */
  marks: Record<string, string[]>;
  /** Days overdue of what is, by voucher number. */
  days: Record<string, number>;
  balance: Record<string, string>;
  onAccount: Record<string, string>;
  /** A vencer, 1-30, 31-60, 61-90, 91-120, +120, by currency. */
  ageing: Record<string, string[]>;
  state: string;
  reasons: string[];
}

/** The API of accounts and of the panel, the ledger written as imports write it, the day wherever the test stands. */
export class VectorApp {
  private constructor(private readonly accounts: AccountsApp) {}

  static async start(): Promise<VectorApp> {
    const modules = [
      FactsModule,
      LiveModule.register('publisher'),
      ClientPanelApiModule,
      ClientPanelCliModule,
    ];
    return new VectorApp(await AccountsApp.start(PERSISTENCE, modules));
  }

  get ledger() {
    return this.accounts.ledger;
  }

  /** A client `c1`, code 000001-00, and these rows by entity in the order of the files; none may be rejected. */
  async given(rows: Readonly<Record<string, readonly Row[]>>): Promise<void> {
    await this.ledger.clients({ id: 'c1', account: 1 });
    await this.load(rows);
  }

  load(rows: Readonly<Record<string, readonly Row[]>>): Promise<void> {
    return this.accounts.load(rows);
  }

  async read<Body>(path: string): Promise<Body> {
    const { status, body } = await this.accounts.get(path, COLLECTOR);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    return body as Body;
  }

  /** Stands on a day, or at an instant, and looks. */
  async on(day: string, { code = CODE, scope = 'subaccount' } = {}): Promise<Found> {
    this.accounts.standAt(day.includes('T') ? day : `${day}T15:00:00Z`);
    await this.tellPanel();
    const pending = await this.read<PendingVouchersView>(
      `/api/accounts/clients/${code}/pending-vouchers?scope=${scope}`,
    );
    const { credit } = await this.read<{ credit: Credit }>(
      `/api/client-panel/clients/${code}/administrative`,
    );
    return foundOf(pending, credit);
  }

  /** What was pending on a day that has long passed. */
  async lookBackAt(day: IsoDay): Promise<Record<string, string>> {
    this.accounts.standAt('2027-06-01T15:00:00Z');
    const found = await this.read<PendingVouchersView>(
      `/api/accounts/clients/${CODE}/pending-vouchers?asOf=${day}`,
    );
    return foundOf(found, { state: '', reasons: [] }).pending;
  }

  /** The clients, and with them everything that is of a client. */
  async clear(): Promise<void> {
    await this.ledger.db.query(`truncate clients.clients cascade`);
  }

  close(): Promise<void> {
    return this.accounts.close();
  }

  /** As an import does at its end. */
  private async tellPanel(): Promise<void> {
    const clients = await this.ledger.db.query<{ id: string }>(`select id from clients.clients`);
    const facts = this.accounts.app.get(ClientFacts);
    const ids = clients.map(({ id }) => id);
    await this.ledger.transaction((tx) => facts.clientsChanged(tx, ids));
  }
}

interface Credit {
  state: string;
  reasons: { text: string }[];
}

function foundOf({ items, totals = [] }: PendingVouchersView, credit: Credit): Found {
  type Item = (typeof items)[number];
  const name = (item: Item) => `${item.number}${item.instalment ? `#${item.instalment.position}` : ''}`;
  const byItem = <Value>(value: (item: Item) => Value, of = items) =>
    Object.fromEntries(of.map((item) => [name(item), value(item)]));
  const byCurrency = <Value>(value: (one: (typeof totals)[number]) => Value) =>
    Object.fromEntries(totals.map((one) => [one.currency, value(one)]));
  return {
    pending: byItem((item) => `${item.side === 'credit' ? '-' : ''}${item.pending?.amount}`),
    marks: byItem(
      (item) => item.observations,
      items.filter((item) => item.observations.length > 0),
    ),
    days: byItem(
      (item) => item.daysOverdue,
      items.filter((item) => item.daysOverdue > 0),
    ),
    balance: byCurrency((one) => one.balance.amount),
    onAccount: byCurrency((one) => one.onAccount.amount),
    ageing: byCurrency(({ ageing }) => Object.values(ageing).map(({ amount }) => amount)),
    state: credit.state,
    reasons: credit.reasons.map(({ text }) => text),
  };
}
