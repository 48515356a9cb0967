import { CUIT_DOCUMENT, CONTRIBUTOR_TYPES } from '../../platform/formats/document-rules.js';
import { cuitText, dayText, instantText, phoneText } from '../../platform/formats/es-ar.js';
import { isEmpty, type StatementSnapshot } from '../domain/snapshot.js';
import { type CurrencyView, currencyView } from './currency-view.js';
import { type Fact, knownFacts } from './fact.js';
import { statementNumber } from './names.js';
import { type PaymentView, paymentView } from './payment-view.js';
import { TEXTS } from './texts.js';

/** A statement in words, ready to be set: what page and PDF show, and in which order. */
export interface StatementView {
  readonly title: string;
  /** `N.º 00118`, or that it is a draft. */
  readonly number: string;
  readonly isDraft: boolean;
  readonly accent: string;
  readonly issuerName: string;
  readonly issuerLines: readonly string[];
  readonly facts: readonly Fact[];
  readonly clientName: string;
  readonly clientFacts: readonly Fact[];
  /** Says that there is nothing to tell. */
  readonly empty: string | null;
  readonly currencies: readonly CurrencyView[];
  readonly payment: PaymentView;
  /** On every page. */
  readonly footer: string;
}

export function statementView(snapshot: StatementSnapshot): StatementView {
  const { issue, client, issuer, asOf, format } = snapshot;
  const number = issue ? TEXTS.number(statementNumber(issue.number)) : TEXTS.draft;
  const nothing = format === 'pending' ? TEXTS.nothingPending : TEXTS.noMovements;
  return {
    title: TEXTS.title,
    number,
    isDraft: issue === null,
    accent: issuer.accent,
    issuerName: issuer.tradeName ?? issuer.legalName,
    issuerLines: issuerLines(snapshot),
    facts: documentFacts(snapshot),
    clientName: client.legalName,
    clientFacts: clientFacts(snapshot),
    empty: isEmpty(snapshot) ? nothing(dayText(asOf)) : null,
    currencies: snapshot.currencies.map((one) => currencyView(one, snapshot)),
    payment: paymentView(snapshot),
    footer: `${TEXTS.title} ${number} · ${client.code} · ${client.legalName}`,
  };
}

function conditionName(id: number | null): string | null {
  return CONTRIBUTOR_TYPES.find((type) => type.id === id)?.name ?? null;
}

function issuerLines({ issuer }: StatementSnapshot): string[] {
  const { person, phone, email } = issuer.collections;
  return [
    joined([
      issuer.tradeName === null || issuer.tradeName === issuer.legalName ? null : issuer.legalName,
      `CUIT ${cuitText(issuer.cuit)}`,
      conditionName(issuer.ivaCondition),
    ]),
    joined([
      issuer.grossIncomeNumber && TEXTS.grossIncome(issuer.grossIncomeNumber),
      issuer.activityStart && TEXTS.activityStart(dayText(issuer.activityStart)),
    ]),
    issuer.address,
    TEXTS.collections(joined([person, phoneText(phone), email])),
  ].filter(Boolean);
}

function documentFacts({ issue, asOf, from, dataAsOf }: StatementSnapshot): Fact[] {
  return knownFacts([
    [TEXTS.issuedAt, issue && instantText(issue.at)],
    [TEXTS.from, from && dayText(from)],
    [TEXTS.asOf, dayText(asOf)],
    [TEXTS.dataAsOf, dataAsOf && instantText(dataAsOf)],
  ]);
}

function clientFacts({ client, scope, codes }: StatementSnapshot): Fact[] {
  const isCuit = client.documentType === CUIT_DOCUMENT;
  const scopeText = scope === 'account' ? TEXTS.account(codes.join(', ')) : TEXTS.subaccount(client.code);
  return knownFacts([
    [TEXTS.client, client.code],
    [TEXTS.cuit, isCuit && client.documentNumber ? cuitText(client.documentNumber) : null],
    [TEXTS.condition, conditionName(client.contributorType)],
    [TEXTS.address, client.address],
    [TEXTS.scope, scopeText],
  ]);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(' · ');
}
