import type { StatementItem, StatementSnapshot } from '../../domain/snapshot.js';
import { cuitText, dayText, moneyText, phoneText } from '../../../platform/formats/es-ar.js';
import { type Fact, knownFacts } from '../fact.js';
import { statementNumber } from '../names.js';
import { TEXTS } from '../texts.js';

/** More would be the statement itself, that is attached. */
const MOST_ITEMS = 10;

/** What a mail with a statement says, in words; its two parts are written from this alone. */
export interface MailView {
  /** As somebody wrote it: paragraphs of lines. */
  readonly cover: readonly (readonly string[])[];
  readonly title: string;
  readonly balances: readonly { readonly currency: string; readonly facts: readonly Fact[] }[];
  /** The oldest due first. */
  readonly items: readonly MailItem[];
  readonly moreItems: string | null;
  readonly empty: string | null;
  readonly accounts: readonly (readonly Fact[])[];
  readonly payment: readonly Fact[];
  readonly notes: readonly string[];
  readonly signature: readonly string[];
  readonly accent: string;
}

export interface MailItem {
  readonly label: string;
  readonly dueOn: string;
  readonly pending: string;
  readonly overdue: string;
}

export function mailView(snapshot: StatementSnapshot, cover: string): MailView {
  const { issuer, asOf, currencies, issue } = snapshot;
  const items = currencies
    .flatMap(({ currency, items: own }) => own.map((item) => ({ ...item, currency })))
    .sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  const phone = phoneText(issuer.collections.phone);
  return {
    cover: paragraphsOf(cover),
    title: `${TEXTS.title} ${issue ? TEXTS.number(statementNumber(issue.number)) : TEXTS.draft} · ${TEXTS.asOf} ${dayText(asOf)}`,
    balances: currencies.map(({ currency, totals }) => ({
      currency,
      facts: knownFacts([
        [totals.balance.startsWith('-') ? TEXTS.favour : TEXTS.balance, moneyText(totals.balance, currency)],
        [TEXTS.overdue, moneyText(totals.overdue, currency)],
      ]),
    })),
    items: items.slice(0, MOST_ITEMS).map(mailItem),
    moreItems:
      items.length > MOST_ITEMS ? `Los ${items.length} vencimientos están en el resumen adjunto.` : null,
    empty: items.length === 0 ? TEXTS.nothingPending(dayText(asOf)) : null,
    accounts: issuer.bankAccounts.map((account) =>
      knownFacts([
        [TEXTS.bank, account.bank],
        [TEXTS.holder, account.holder],
        [TEXTS.cuit, cuitText(account.cuit)],
        [TEXTS.cbu, account.cbu],
        [TEXTS.alias, account.alias],
      ]),
    ),
    payment: knownFacts([
      [TEXTS.reportPayment, issuer.payment.howToReport],
      [TEXTS.withholdings, issuer.payment.withholdingsTo],
      [
        TEXTS.dollarRule,
        currencies.some(({ currency }) => currency === 'USD') ? issuer.payment.dollarRule : null,
      ],
    ]),
    notes: [
      ...(issuer.bankAccounts.length > 0 ? [TEXTS.cbuWarning(phone)] : []),
      // Once is enough, where the cover says it already.
      ...(cover.includes(TEXTS.alreadyPaid.slice(0, -1)) ? [] : [TEXTS.alreadyPaid]),
      `${TEXTS.notValid}.`,
    ],
    signature: [
      issuer.collections.person,
      issuer.tradeName ?? issuer.legalName,
      [phone, issuer.collections.email].filter(Boolean).join(' · '),
    ].filter(Boolean),
    accent: issuer.accent,
  };
}

function paragraphsOf(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
}

function mailItem(item: StatementItem & { currency: string }): MailItem {
  const part =
    item.instalment && TEXTS.instalment(item.instalment.position, item.instalment.count).toLowerCase();
  return {
    label: part ? `${item.label} (${part})` : item.label,
    dueOn: item.dueOn ? dayText(item.dueOn) : '',
    pending: moneyText(item.pending, item.currency),
    overdue:
      item.daysOverdue > 0
        ? `${item.daysOverdue} ${item.daysOverdue === 1 ? 'día' : 'días'} de atraso`
        : 'a vencer',
  };
}
