/** An account into which clients pay. */
export interface BankAccount {
  readonly bank: string;
  readonly holder: string;
  readonly cuit: string;
  readonly cbu: string;
  readonly alias: string | null;
  readonly currency: string;
}

/** What the documents of the issuing company say about it; a version of the profile holds it whole. */
export interface ProfileContent {
  readonly legalName: string;
  readonly tradeName: string | null;
  /** Eleven digits. */
  readonly cuit: string;
  /** Id of RG 5616. */
  readonly ivaCondition: number;
  /** Number of Ingresos Brutos. */
  readonly grossIncomeNumber: string | null;
  /** Day. */
  readonly activityStart: string | null;
  /** One line, as it is printed. */
  readonly address: string;
  /** Whom clients reach about their debt; the address is read by people, for answers go there. */
  readonly collections: { readonly person: string; readonly phone: string; readonly email: string };
  readonly bankAccounts: readonly BankAccount[];
  readonly payment: {
    readonly howToReport: string;
    readonly withholdingsTo: string;
    readonly dollarRule: string;
  };
  /** `#rrggbb`, dark enough to be read on white. */
  readonly letterhead: { readonly accent: string };
  /** Templates of the mail that carries a statement. */
  readonly statementCover: { readonly subject: string; readonly text: string };
}

export type LogoType = 'image/png' | 'image/jpeg';

/** An image by the hash of its bytes, in hex. */
export interface LogoReference {
  readonly sha256: string;
  readonly type: LogoType;
  readonly size: number;
}

/** The profile as it was left by one change. */
export interface ProfileVersion {
  readonly version: number;
  readonly content: ProfileContent;
  readonly logo: LogoReference | null;
  readonly changedAt: Date;
  readonly author: { readonly kind: 'user' | 'token' | 'system'; readonly name: string | null };
}
