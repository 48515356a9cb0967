import { parseDay, type ProblemError } from '@panel/mfe-kit';
import { CUIT, documentProblems, plainDocument } from './document-rules';
import { type Field, fieldAt, type FormValues, numberOf } from './form';
import { TEXTS } from './texts';

export type FieldErrors = Partial<Record<Field, string>>;

const UNIDENTIFIED = '99';
const IDENTIFICATION: readonly Field[] = ['contributorType', 'documentType', 'documentNumber'];

/** What is wrong with the fields given, in plain words. A document is judged when any part of it is among them. */
export function checkForm(values: FormValues, fields: readonly Field[]): FieldErrors {
  const errors: FieldErrors = fields.some((field) => IDENTIFICATION.includes(field))
    ? checkDocument(values)
    : {};
  if (fields.includes('legalName') && values.legalName.trim() === '')
    errors.legalName = TEXTS.errors.legalName;
  if (fields.includes('emails')) addEmailError(values.emails, errors);
  const day = values.registeredOn;
  if (fields.includes('registeredOn') && day !== '' && parseDay(day) === null) {
    errors.registeredOn = TEXTS.errors.registeredOn;
  }
  return errors;
}

/** What the number says while it is typed: nothing until it is whole. */
export function documentHint(values: FormValues): string | undefined {
  if (numberOf(values.documentType) !== CUIT) return undefined;
  const identification = identificationOf(values);
  if (identification.documentNumber?.length !== 11) return undefined;
  const problems = documentProblems(identification);
  if (problems.includes('cuit-invalid')) return undefined;
  return problems.includes('cuit-prefix-unusual') ? TEXTS.prefixUnusual : TEXTS.cuitRight;
}

/** What is wrong with a number that is already whole, told before anybody saves. */
export function earlyDocumentError(values: FormValues): string | undefined {
  const { documentNumber } = identificationOf(values);
  const wrong =
    documentNumber?.length === 11 && documentProblems(identificationOf(values)).includes('cuit-invalid');
  return wrong ? TEXTS.documentProblems['cuit-invalid'] : undefined;
}

/** The fields that the server refused, each with its own words. */
export function refusedFields(problem: ProblemError): FieldErrors {
  const errors: FieldErrors = {};
  for (const { pointer, detail } of problem.errors) {
    const field = fieldAt(pointer);
    if (field) errors[field] ??= detail;
  }
  return errors;
}

function checkDocument(values: FormValues): FieldErrors {
  const [problem] = documentProblems(identificationOf(values)).filter((one) => one !== 'cuit-prefix-unusual');
  if (problem === 'contributor-type-unknown') return { contributorType: TEXTS.documentProblems[problem] };
  if (problem) return { documentNumber: TEXTS.documentProblems[problem] };
  const { documentType, documentNumber } = values;
  if (documentType === '' && documentNumber.trim() !== '') return { documentType: TEXTS.errors.documentType };
  const bare = documentType !== '' && documentType !== UNIDENTIFIED && documentNumber.trim() === '';
  return bare ? { documentNumber: TEXTS.errors.documentNumber } : {};
}

function identificationOf({ contributorType, documentType, documentNumber }: FormValues) {
  const type = numberOf(documentType);
  return {
    contributorType: numberOf(contributorType),
    documentType: type,
    documentNumber: plainDocument(type, documentNumber) || null,
  };
}

function addEmailError(emails: string, errors: FieldErrors): void {
  const wrong = emails
    .split(/[,;\n]/)
    .find((address) => !/^\s*([^\s@]+@[^\s@]+\.[^\s@]+)?\s*$/.test(address));
  if (wrong !== undefined) errors.emails = TEXTS.errors.email(wrong.trim());
}
