import { cuitText, phoneText } from '../../platform/formats/es-ar.js';
import type { StatementSnapshot } from '../domain/snapshot.js';
import { type Fact, knownFacts } from './fact.js';
import { CURRENCY_NAMES, TEXTS } from './texts.js';

/** How the client can pay, as the company's profile said when the statement was issued. */
export interface PaymentView {
  readonly title: string;
  readonly accounts: readonly (readonly Fact[])[];
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
}

export function paymentView({ issuer, currencies }: StatementSnapshot): PaymentView {
  const { howToReport, withholdingsTo, dollarRule } = issuer.payment;
  const owesDollars = currencies.some(({ currency }) => currency === 'USD');
  return {
    title: TEXTS.howToPay,
    accounts: issuer.bankAccounts.map((account) =>
      knownFacts([
        [TEXTS.bank, account.bank],
        [TEXTS.currency, currencyName(account.currency)],
        [TEXTS.holder, account.holder],
        [TEXTS.cuit, cuitText(account.cuit)],
        [TEXTS.cbu, account.cbu],
        [TEXTS.alias, account.alias],
      ]),
    ),
    facts: knownFacts([
      [TEXTS.reportPayment, howToReport],
      [TEXTS.withholdings, withholdingsTo],
      [TEXTS.dollarRule, owesDollars ? dollarRule : null],
    ]),
    notes: [
      ...(issuer.bankAccounts.length > 0 ? [TEXTS.cbuWarning(phoneText(issuer.collections.phone))] : []),
      TEXTS.alreadyPaid,
    ],
  };
}

function currencyName(currency: string): string {
  const name = (CURRENCY_NAMES as Readonly<Record<string, string>>)[currency] ?? currency;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
