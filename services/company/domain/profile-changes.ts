import type { BankAccount, LogoReference, ProfileContent } from './profile.js';

/** The parts of a profile that its history tells apart. */
export const PROFILE_FIELDS = [
  'legalName',
  'tradeName',
  'cuit',
  'ivaCondition',
  'grossIncomeNumber',
  'activityStart',
  'address',
  'collections.person',
  'collections.phone',
  'collections.email',
  'bankAccounts',
  'payment.howToReport',
  'payment.withholdingsTo',
  'payment.dollarRule',
  'letterhead.accent',
  'letterhead.logo',
  'statementCover.subject',
  'statementCover.text',
] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

export type ProfileValue = string | number | readonly BankAccount[] | null;

export interface FieldChange {
  readonly field: ProfileField;
  readonly before: ProfileValue;
  readonly after: ProfileValue;
}

/** A profile's content and logo, as far as they can differ. */
export interface ProfileState {
  readonly content: ProfileContent;
  readonly logo: LogoReference | null;
}

/** What differs between two states, in the order of the form; before the first there was nothing. */
export function changedFields(before: ProfileState | undefined, after: ProfileState): FieldChange[] {
  return PROFILE_FIELDS.map((field) => ({
    field,
    before: before ? valueOf(before, field) : null,
    after: valueOf(after, field),
  })).filter((change) => comparable(change.before) !== comparable(change.after));
}

/** A logo is told by its hash. */
function valueOf({ content, logo }: ProfileState, field: ProfileField): ProfileValue {
  if (field === 'letterhead.logo') return logo?.sha256 ?? null;
  const [group = '', part] = field.split('.');
  const value = (content as unknown as Record<string, unknown>)[group];
  return (part === undefined ? value : (value as Record<string, unknown>)[part]) as ProfileValue;
}

/** The database gives an object's members back in an order of its own. */
function comparable(value: ProfileValue): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(
    (value as readonly BankAccount[]).map(({ bank, holder, cuit, cbu, alias, currency }) => [
      bank,
      holder,
      cuit,
      cbu,
      alias,
      currency,
    ]),
  );
}
