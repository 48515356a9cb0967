import { cuitDigits } from '../../platform/formats/cuit.js';
import {
  CHECKED_DOCUMENTS,
  CONTRIBUTOR_TYPES,
  type DocumentProblem,
  documentProblems,
} from '../../platform/formats/document-rules.js';
import type { FieldError } from '../../platform/http/errors.js';
import { type ClientField, type ClientValues, differingFields, pointerTo } from './client-fields.js';

/** ARCA's type of somebody without identification: it has no number. */
const UNIDENTIFIED = 99;

/** What each broken rule says beside its field. An unusual prefix deserves a warning on the screen, not a refusal. */
const DOCUMENT_TEXTS: Partial<Record<DocumentProblem, readonly [ClientField, string]>> = {
  'contributor-type-unknown': ['contributorType', 'Elija un tipo de contribuyente de la lista.'],
  'cuit-missing': ['documentNumber', 'Este tipo de contribuyente lleva CUIT: complete el número.'],
  'cuit-invalid': ['documentNumber', 'El dígito verificador no coincide: revise los 11 números.'],
  'cuit-not-foreign': [
    'documentNumber',
    'Para este tipo use el documento de su país o el CUIT país (50, 51 o 55).',
  ],
};

/** The number as it is kept: digits alone where it carries a check digit or is a DNI. */
export function plainDocument(type: number | null, number: string | null): string | null {
  const digitsOnly = type === 96 || CHECKED_DOCUMENTS.some((id) => id === type);
  return digitsOnly && number !== null ? cuitDigits(number) : number;
}

/**
 * The rules that a change breaks, beside the fields to correct. What the change leaves as it was is not judged: data
 * that came wrong must not keep anybody from editing the rest.
 */
export function brokenRules(before: ClientValues, after: ClientValues): FieldError[] {
  const touched = new Set(differingFields(before, after));
  const touches = (...fields: ClientField[]) => fields.some((field) => touched.has(field));
  return [
    ...(touches('contributorType', 'documentType', 'documentNumber') ? identificationErrors(after) : []),
    ...(touches('contributorType') ? retiredType(after) : []),
    ...(touches('registeredOn', 'cancelledOn') ? datesInverted(after, touches('cancelledOn')) : []),
  ];
}

function identificationErrors(client: ClientValues): FieldError[] {
  const errors = documentProblems(client).flatMap((problem) => {
    const text = DOCUMENT_TEXTS[problem];
    return text ? [fieldError(text[0], problem, text[1])] : [];
  });
  return errors.length > 0 ? errors : incompleteDocument(client);
}

function incompleteDocument({ documentType, documentNumber }: ClientValues): FieldError[] {
  if (documentType === null && documentNumber !== null) {
    return [fieldError('documentType', 'document-incomplete', 'Elija el tipo de documento.')];
  }
  if (documentType !== null && documentType !== UNIDENTIFIED && documentNumber === null) {
    return [fieldError('documentNumber', 'document-incomplete', 'Complete el número de documento.')];
  }
  return [];
}

function retiredType({ contributorType }: ClientValues): FieldError[] {
  const type = CONTRIBUTOR_TYPES.find(({ id }) => id === contributorType);
  if (type?.offered !== false) return [];
  const text = 'Este tipo sólo figura en datos anteriores: elija uno vigente.';
  return [fieldError('contributorType', 'contributor-type-retired', text)];
}

function datesInverted({ registeredOn, cancelledOn }: ClientValues, byCancelling: boolean): FieldError[] {
  if (registeredOn === null || cancelledOn === null || cancelledOn >= registeredOn) return [];
  return byCancelling
    ? [fieldError('cancelledOn', 'dates-inverted', 'La cancelación no puede ser anterior al alta.')]
    : [fieldError('registeredOn', 'dates-inverted', 'El alta no puede ser posterior a la cancelación.')];
}

function fieldError(field: ClientField, code: string, detail: string): FieldError {
  return { pointer: pointerTo(field), code, detail };
}
