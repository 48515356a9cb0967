import { CUIT_PREFIXES, FOREIGN_CUIT_PREFIXES } from '../../../platform/formats/cuit.js';
import {
  CHECKED_DOCUMENTS,
  CONTRIBUTOR_TYPES,
  CUIT_DOCUMENT,
  type CuitRequirement,
  type DocumentProblem,
} from '../../../platform/formats/document-rules.js';

/** `documentProblems` of platform/formats over the columns of the row `r`, for rows in sets; a test holds the two together. */
export function documentMarks(r: string): Record<DocumentProblem, string> {
  const cuit = `case when ${r}.document_type = ${CUIT_DOCUMENT} then nullif(${r}.document_number, '') end`;
  const checked = `${r}.document_type in (${CHECKED_DOCUMENTS.join(', ')}) and ${r}.document_number <> ''`;
  const valid = `clients.is_valid_cuit(${r}.document_number)`;
  return {
    'contributor-type-unknown': `${r}.contributor_type not in (${CONTRIBUTOR_TYPES.map(({ id }) => id).join(', ')})`,
    'cuit-missing': `${r}.contributor_type in (${typesWith('required')}) and ${cuit} is null`,
    'cuit-invalid': `${checked} and not ${valid}`,
    'cuit-prefix-unusual': `${checked} and ${valid} and ${prefix(r)} not in (${list(CUIT_PREFIXES)})`,
    'cuit-not-foreign': `${r}.contributor_type in (${typesWith('foreign')})
      and left(${cuit}, 2) not in (${list(FOREIGN_CUIT_PREFIXES)})`,
  };
}

function typesWith(requirement: CuitRequirement): string {
  return CONTRIBUTOR_TYPES.filter(({ cuit }) => cuit === requirement)
    .map(({ id }) => id)
    .join(', ');
}

function prefix(r: string): string {
  return `left(${r}.document_number, 2)`;
}

function list(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}
