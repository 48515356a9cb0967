import { PROVINCES } from '../../platform/formats/provinces.js';
import { CONTRIBUTOR_TYPES } from '../../platform/formats/document-rules.js';
import type { TableColumn, TableRow } from '../../platform/tables/table.js';
// The portal's own words: a file says what the screen says.
import { CLIENT_FIELD_NAMES } from '../../../shared/mfe-kit/src/texts/client-fields.js';
import { changedFields, type FieldValue } from '../domain/client-change.js';
import type { ClientField } from '../domain/client-fields.js';
import { fieldsOf, type OmissionReason, type Outcome } from '../domain/mass-change.js';
import type { MassChangeResult } from '../persistence/mass-change-results.js';

export const RESULT_COLUMNS: readonly TableColumn[] = [
  { heading: 'Código', kind: 'text', width: 12 },
  { heading: 'Razón social', kind: 'text', width: 40 },
  { heading: 'Resultado', kind: 'text', width: 14 },
  { heading: 'Motivo', kind: 'text', width: 50 },
  { heading: 'Datos', kind: 'text', width: 30 },
  { heading: 'Antes', kind: 'text', width: 40 },
  { heading: 'Después', kind: 'text', width: 40 },
];

const OUTCOME_WORDS: Record<Outcome, string> = {
  changed: 'Cambiado',
  omitted: 'Omitido',
  same: 'Ya era así',
};

const REASON_WORDS: Record<OmissionReason, string> = {
  origin: 'El dato es del sistema que registró al cliente',
  'cuit-missing': 'El tipo de contribuyente lleva CUIT y el cliente no lo tiene',
  'cuit-invalid': 'El dígito verificador del documento no coincide',
  'cuit-not-foreign': 'El tipo de contribuyente lleva un documento del exterior',
  'document-incomplete': 'El documento está incompleto',
  'edited-since': 'Alguien lo cambió después',
};

/** A result as the file shows it. */
export function resultRow({
  code,
  legalName,
  outcome,
  reason,
  fields,
  before,
  after,
}: MassChangeResult): TableRow {
  const changes = changedFields({ before, after });
  return [
    code,
    legalName,
    OUTCOME_WORDS[outcome],
    reason && REASON_WORDS[reason],
    fieldsOf(fields)
      .map((field) => CLIENT_FIELD_NAMES[field])
      .join(', '),
    changes.map((change) => shown(change.field, change.before)).join(', '),
    changes.map((change) => shown(change.field, change.after)).join(', '),
  ];
}

function shown(field: ClientField, value: FieldValue): string {
  if (value === null) return '(vacío)';
  const named = { province: PROVINCES, contributorType: CONTRIBUTOR_TYPES }[
    field as 'province' | 'contributorType'
  ];
  return named?.find(({ id }) => id === value)?.name ?? String(value);
}
