import * as words from './catalogue.js';
import { demoCuit } from './cuit.js';
import { Random } from './random.js';
import { asciiWord } from './texts.js';

/** What the clients of one account share: they are branches of one company, or one person. */
export interface Company {
  readonly account: number;
  readonly subaccounts: number;
  readonly legalName: string;
  readonly tradeName: string;
  readonly contributorType: string;
  readonly documentType: string;
  readonly documentNumber: string;
  /** Letter of the invoices it receives. */
  readonly letter: 'A' | 'B';
  readonly domain: string;
  /** The limit covers the account as a whole. */
  readonly sharedLimit: boolean;
}

const COMPANY = 1;

export function demoCompany(seed: number, account: number): Company {
  const random = new Random(seed, COMPANY, account);
  const identity = random.chance(0.78) ? entity(random, account) : person(random, account);
  const subaccounts = random.chance(0.9) ? 1 : random.whole(2, 6);
  return {
    account,
    subaccounts,
    ...identity,
    domain: `${asciiWord(identity.tradeName).slice(0, 24)}${account}.example`,
    sharedLimit: subaccounts > 1 && random.chance(0.5),
  };
}

function entity(random: Random, account: number) {
  const [activity, surname] = [random.pick(words.FIRST_WORDS), random.pick(words.SECOND_WORDS)];
  const exempt = random.chance(0.06);
  return {
    legalName: `${activity} ${surname} ${random.pick(words.COMPANY_KINDS)}`,
    tradeName: random.chance(0.5) ? `${activity} ${surname}` : surname,
    contributorType: exempt ? 'Exento' : 'Responsable Inscripto',
    documentType: 'CUIT',
    // 37 keeps neighbours apart and stays within eight digits for every account.
    documentNumber: demoCuit(30, 33, 50_000_000 + account * 37),
    letter: exempt ? ('B' as const) : ('A' as const),
  };
}

function person(random: Random, account: number) {
  const [given, surname] = [random.pick(words.GIVEN_NAMES), random.pick(words.SURNAMES)];
  const name = {
    legalName: `${surname}, ${given}`,
    tradeName: `${random.pick(words.FIRST_WORDS)} ${surname}`,
  };
  const body = 10_000_000 + account * 31;
  if (random.chance(0.12)) {
    const dni = String(body).replace(/\B(?=(\d{3})+$)/g, '.');
    return {
      ...name,
      contributorType: 'Consumidor Final',
      documentType: 'DNI',
      documentNumber: dni,
      letter: 'B' as const,
    };
  }
  const prefix = random.pick([20, 27]);
  return {
    ...name,
    contributorType: random.chance(0.7) ? 'Monotributo' : 'Responsable Inscripto',
    documentType: 'CUIT',
    documentNumber: demoCuit(prefix, 23, body),
    letter: 'A' as const,
  };
}
