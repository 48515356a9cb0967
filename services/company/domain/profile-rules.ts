import { cbuProblem, type CbuProblem, isCbuAlias } from '../../platform/formats/cbu.js';
import { CONTRIBUTOR_TYPES } from '../../platform/formats/document-rules.js';
import { isValidCuit } from '../../platform/formats/cuit.js';
import type { FieldError } from '../../platform/http/errors.js';
import { contrastWithWhite, LEAST_CONTRAST } from './contrast.js';
import { type CoverPart, strangePlaceholders } from './cover-template.js';
import type { BankAccount, ProfileContent } from './profile.js';

/** Conditions before the IVA that a company which invoices can have (ids of RG 5616). */
export const ISSUER_CONDITIONS: readonly number[] = [1, 4, 6, 13, 15, 16];

const CBU_TEXTS: Record<CbuProblem, string> = {
  length: 'El CBU tiene 22 dígitos.',
  bank: 'Los primeros 8 dígitos del CBU (banco y sucursal) no son correctos. Revise si hay uno cambiado.',
  account: 'Los últimos 14 dígitos del CBU (cuenta) no son correctos. Revise si hay uno cambiado.',
};

/** The rules that a profile breaks, each with the field and the way out. */
export function brokenRules(content: ProfileContent): FieldError[] {
  return [
    ...cuitErrors('/cuit', content.cuit),
    ...(ISSUER_CONDITIONS.includes(content.ivaCondition) ? [] : [conditionError()]),
    ...content.bankAccounts.flatMap((account, i) => accountErrors(account, i, content.bankAccounts)),
    ...accentErrors(content.letterhead.accent),
    ...coverErrors('subject', content.statementCover.subject),
    ...coverErrors('text', content.statementCover.text),
  ];
}

function accountErrors(
  { cuit, cbu, alias }: BankAccount,
  index: number,
  all: readonly BankAccount[],
): FieldError[] {
  const pointer = `/bankAccounts/${index}`;
  const problem = cbuProblem(cbu);
  const repeated = all.findIndex((other) => other.cbu === cbu) < index;
  return [
    ...cuitErrors(`${pointer}/cuit`, cuit),
    ...(problem
      ? [{ pointer: `${pointer}/cbu`, code: `cbu-${problem}`, detail: CBU_TEXTS[problem] }]
      : repeated
        ? [{ pointer: `${pointer}/cbu`, code: 'cbu-repeated', detail: 'Este CBU ya está en otra cuenta.' }]
        : []),
    ...(alias === null || isCbuAlias(alias) ? [] : [aliasError(`${pointer}/alias`)]),
  ];
}

function cuitErrors(pointer: string, cuit: string): FieldError[] {
  if (isValidCuit(cuit)) return [];
  return [
    {
      pointer,
      code: 'cuit-invalid',
      detail: 'El CUIT no es válido: son 11 dígitos y el último verifica a los demás.',
    },
  ];
}

function conditionError(): FieldError {
  const offered = CONTRIBUTOR_TYPES.filter(({ id }) => ISSUER_CONDITIONS.includes(id));
  const names = offered.map(({ name }) => name).join(', ');
  return {
    pointer: '/ivaCondition',
    code: 'iva-condition-not-of-issuer',
    detail: `Quien factura es uno de estos: ${names}.`,
  };
}

function aliasError(pointer: string): FieldError {
  const detail = 'El alias tiene de 6 a 20 letras sin tilde, números, puntos o guiones.';
  return { pointer, code: 'alias-invalid', detail };
}

function accentErrors(accent: string): FieldError[] {
  const ratio = contrastWithWhite(accent);
  if (ratio >= LEAST_CONTRAST) return [];
  // Rounded down: 4,49 is not to be told as the 4,5 that it lacks.
  const told = (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',');
  const detail = `El color no se lee bien sobre blanco (contraste ${told}; se necesita 4,5). Elija uno más oscuro.`;
  return [{ pointer: '/letterhead/accent', code: 'accent-pale', detail }];
}

function coverErrors(part: CoverPart, template: string): FieldError[] {
  return strangePlaceholders(template, part).map((written) => ({
    pointer: `/statementCover/${part}`,
    code: 'placeholder-unknown',
    detail:
      part === 'subject'
        ? `${written} no es un dato que el asunto pueda llevar. Elija uno de la lista.`
        : `${written} no es un dato que el texto pueda llevar. Elija uno de la lista.`,
  }));
}
