import type { Scope, StatementLedger } from '../../accounts/public.js';
import type { Addressee } from '../../clients/public.js';
import type { IsoDay } from '../../platform/clock/clock.js';
import { PROVINCES } from '../../platform/formats/provinces.js';
import { currencyStatement } from './currency-statement.js';
import {
  type Currency,
  SNAPSHOT_VERSION,
  type StatementFormat,
  type StatementIssuer,
  type StatementSnapshot,
} from './snapshot.js';

/** What a statement is asked to show. */
export interface StatementChoice {
  readonly format: StatementFormat;
  readonly scope: Scope;
  readonly asOf: IsoDay;
  /** Of movements: the first day shown; null: from the first movement on. */
  readonly from: IsoDay | null;
  /** Only these; absent: all in which there is something to show. */
  readonly currencies?: readonly Currency[] | undefined;
}

/** A draft: what would be issued, without a number. */
export function takeSnapshot(
  issuer: StatementIssuer,
  client: Addressee,
  ledger: StatementLedger,
  choice: StatementChoice,
): StatementSnapshot {
  const { format, scope, asOf, from } = choice;
  const dataAsOf = ledger.dataAsOf ?? client.dataAsOf;
  return {
    version: SNAPSHOT_VERSION,
    issue: null,
    format,
    scope,
    codes: ledger.codes,
    asOf,
    from: format === 'movements' ? from : null,
    dataAsOf: dataAsOf?.toISOString() ?? null,
    issuer,
    client: {
      code: client.code,
      legalName: client.legalName,
      documentType: client.documentType,
      documentNumber: client.documentNumber,
      contributorType: client.contributorType,
      address: addressLine(client),
    },
    currencies: currenciesOf(ledger, choice).map((currency) => currencyStatement(ledger, currency, choice)),
  };
}

/** The draft under its number: nothing else of it changes. */
export function numbered(draft: StatementSnapshot, number: number, at: Date): StatementSnapshot {
  return { ...draft, issue: { number, at: at.toISOString() } };
}

/** Pesos first. */
const ORDER: readonly Currency[] = ['ARS', 'USD', 'EUR'];

function currenciesOf(ledger: StatementLedger, { format, currencies }: StatementChoice): Currency[] {
  const moved = format === 'movements' ? [...ledger.openings, ...ledger.movements] : [];
  const present = new Set([...ledger.items, ...moved, ...ledger.cheques].map(({ currency }) => currency));
  return ORDER.filter(
    (currency) => present.has(currency) && (currencies === undefined || currencies.includes(currency)),
  );
}

const HOME = new Set(['AR', 'Argentina']);

/** `Av. Corrientes 1234, 5.º B, C1043AAZ Ciudad Autónoma de Buenos Aires`; null when there is nothing to print. */
export function addressLine(client: Addressee): string | null {
  const province = PROVINCES.find(({ id }) => id === client.province)?.name;
  const street = words(client.street, client.streetNumber);
  const unit = words(
    client.floor && `piso ${client.floor}`,
    client.apartment && `depto. ${client.apartment}`,
  );
  const town = words(client.postalCode, client.city);
  const country = client.country !== null && !HOME.has(client.country) ? client.country : null;
  const parts = [street, unit, town, province === client.city ? null : province, country].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
}

function words(...parts: (string | null)[]): string {
  return parts.filter(Boolean).join(' ');
}
