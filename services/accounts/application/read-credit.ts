import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/public.js';
import { ClientsFacade } from '../../clients/public.js';
import { Clock, type IsoDay } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Principal } from '../../platform/http/principal.js';
import { standingOf } from '../domain/standing.js';
import { readScope } from '../persistence/account-scope.js';
import { readCredit } from '../persistence/credit-reader.js';
import { type OpenItemRow, readOpenItems } from '../persistence/open-item-reader.js';
import {
  type AdministrativeFacts,
  administrativeFactsOf,
  type ReasonFacts,
  type ReasonSubject,
} from './administrative-facts.js';

/** As many as are read at a glance; the tab has the rest. */
const MOST_VOUCHERS = 10;

/** A reason with the vouchers behind it, the oldest due first. */
export interface ExplainedReason extends ReasonFacts {
  readonly vouchers: readonly OpenItemRow[];
  /** How many there are, shown or not. */
  readonly voucherCount: number;
}

export interface ExplainedCredit {
  readonly code: string;
  readonly today: IsoDay;
  readonly facts: AdministrativeFacts;
  readonly reasons: readonly ExplainedReason[];
}

/** Datos financieros y crediticios of a client, down to the vouchers. Who opened them is written down. */
@Injectable()
export class ReadCredit {
  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly clients: ClientsFacade,
    private readonly audit: Audit,
  ) {}

  /** @throws `clients.not-found` */
  async execute(code: string, by: { principal: Principal; ip: string | null }): Promise<ExplainedCredit> {
    const today = this.clock.today();
    const client = await this.clients.requireByCode(this.database, code);
    const row = await readCredit(this.database, client.id, today);
    if (!row) throw new Error(`Client ${client.id} has no credit inputs`);
    const facts = administrativeFactsOf(row, today);
    const debts = await this.debtsBehind(client.id, facts.reasons, today);
    await this.transactor.run((tx) =>
      this.audit.record(tx, {
        ...by,
        action: 'accounts.credit-read',
        entity: 'client',
        entityId: client.id,
        detail: { figures: by.principal.permissions.has('accounts.figures') },
      }),
    );
    return {
      code,
      today,
      facts,
      reasons: facts.reasons.map((reason) => explain(reason, debts, code, today)),
    };
  }

  /** What the reasons are about: of the whole account when a limit covers it. */
  private async debtsBehind(
    clientId: string,
    reasons: readonly ReasonFacts[],
    today: IsoDay,
  ): Promise<OpenItemRow[]> {
    if (!reasons.some(({ about }) => about)) return [];
    const ofAccount = reasons.some(({ about }) => about?.kind === 'limit' && about.scope === 'account');
    const scope = await readScope(this.database, clientId, ofAccount ? 'account' : 'subaccount');
    const items = await readOpenItems(this.database, scope.clientIds, today, {});
    return items.filter(({ side }) => side === 'debit');
  }
}

function explain(
  reason: ReasonFacts,
  debts: readonly OpenItemRow[],
  code: string,
  today: IsoDay,
): ExplainedReason {
  const { about } = reason;
  const behind = about ? debts.filter((debt) => isBehind(debt, about, code, today)) : [];
  return { ...reason, vouchers: behind.slice(0, MOST_VOUCHERS), voucherCount: behind.length };
}

function isBehind(debt: OpenItemRow, about: ReasonSubject, code: string, today: IsoDay): boolean {
  const isOwn = debt.clientCode === code;
  if (about.kind === 'limit') return about.scope === 'account' || isOwn;
  return isOwn && debt.currency === about.currency && standingOf(debt, today) === 'overdue';
}
