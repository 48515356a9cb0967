/** The fields of a client that can change, each with the column that holds it. The code is not among them. */
export const CLIENT_FIELDS = {
  legalName: 'legal_name',
  tradeName: 'trade_name',
  contributorType: 'contributor_type',
  documentType: 'document_type',
  documentNumber: 'document_number',
  branch: 'branch',
  street: 'street',
  streetNumber: 'street_number',
  floor: 'floor',
  apartment: 'apartment',
  city: 'city',
  postalCode: 'postal_code',
  province: 'province',
  country: 'country',
  phones: 'phones',
  emails: 'emails',
  salesperson: 'salesperson',
  industry: 'industry',
  registeredOn: 'registered_on',
  cancelledOn: 'cancelled_on',
  cancellationReason: 'cancellation_reason',
  notes: 'notes',
} as const;

export type ClientField = keyof typeof CLIENT_FIELDS;

export const CLIENT_FIELD_NAMES = Object.keys(CLIENT_FIELDS) as ClientField[];

/** What a client says of itself. Days are Buenos Aires days. */
export interface ClientValues {
  readonly legalName: string;
  readonly tradeName: string | null;
  readonly contributorType: number | null;
  readonly documentType: number | null;
  readonly documentNumber: string | null;
  readonly branch: string | null;
  readonly street: string | null;
  readonly streetNumber: string | null;
  readonly floor: string | null;
  readonly apartment: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly province: number | null;
  readonly country: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly salesperson: string | null;
  readonly industry: string | null;
  readonly registeredOn: string | null;
  readonly cancelledOn: string | null;
  readonly cancellationReason: string | null;
  readonly notes: string | null;
}

/** What a new client starts from. */
export const EMPTY_CLIENT: ClientValues = {
  ...(Object.fromEntries(CLIENT_FIELD_NAMES.map((field) => [field, null])) as unknown as ClientValues),
  legalName: '',
  phones: [],
  emails: [],
};

const ADDRESS_FIELDS: readonly ClientField[] = [
  'street',
  'streetNumber',
  'floor',
  'apartment',
  'city',
  'postalCode',
  'province',
  'country',
];

/** Where a field stands in the bodies of the API, as a JSON pointer. */
export function pointerTo(field: ClientField): string {
  return ADDRESS_FIELDS.includes(field) ? `/address/${field}` : `/${field}`;
}

/** The fields of `wanted` that say something else than `present`. */
export function differingFields(present: ClientValues, wanted: Partial<ClientValues>): ClientField[] {
  return CLIENT_FIELD_NAMES.filter(
    (field) =>
      wanted[field] !== undefined && JSON.stringify(wanted[field]) !== JSON.stringify(present[field]),
  );
}
