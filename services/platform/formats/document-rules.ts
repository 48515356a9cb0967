import { FOREIGN_CUIT_PREFIXES, hasUsualPrefix, isValidCuit } from './cuit.js';

/** Whether a contributor must carry a CUIT. `foreign`: an identification of its country, or its CUIT país. */
export type CuitRequirement = 'required' | 'optional' | 'foreign';

export interface ContributorType {
  readonly id: number;
  /** As ARCA names it, in Spanish. */
  readonly name: string;
  readonly cuit: CuitRequirement;
  /** False: only in old data; accepted and never offered. */
  readonly offered: boolean;
}

/** Condition of the receiver before the IVA. Ids and names: ARCA, RG 5616/2024 (WSFEv1, FEParamGetCondicionIvaReceptor). */
export const CONTRIBUTOR_TYPES: readonly ContributorType[] = [
  { id: 1, name: 'IVA Responsable Inscripto', cuit: 'required', offered: true },
  { id: 2, name: 'IVA Responsable no Inscripto', cuit: 'optional', offered: false },
  { id: 3, name: 'IVA no Responsable', cuit: 'optional', offered: false },
  { id: 4, name: 'IVA Sujeto Exento', cuit: 'required', offered: true },
  { id: 5, name: 'Consumidor Final', cuit: 'optional', offered: true },
  { id: 6, name: 'Responsable Monotributo', cuit: 'required', offered: true },
  { id: 7, name: 'Sujeto No Categorizado', cuit: 'optional', offered: true },
  { id: 8, name: 'Proveedor del Exterior', cuit: 'foreign', offered: true },
  { id: 9, name: 'Cliente del Exterior', cuit: 'foreign', offered: true },
  { id: 10, name: 'IVA Liberado Ley 19.640', cuit: 'required', offered: true },
  { id: 11, name: 'IVA Responsable Inscripto - Agente de Percepción', cuit: 'optional', offered: false },
  { id: 12, name: 'Pequeño Contribuyente Eventual', cuit: 'optional', offered: false },
  { id: 13, name: 'Monotributista Social', cuit: 'required', offered: true },
  { id: 14, name: 'Pequeño Contribuyente Eventual Social', cuit: 'optional', offered: false },
  { id: 15, name: 'IVA No Alcanzado', cuit: 'required', offered: true },
  { id: 16, name: 'Monotributo Trabajador Independiente Promovido', cuit: 'required', offered: true },
];

/** ARCA's document type of a CUIT, and those whose numbers carry the same check digit (CUIT, CUIL, CDI). */
export const CUIT_DOCUMENT = 80;
export const CHECKED_DOCUMENTS = [CUIT_DOCUMENT, 86, 87] as const;

export type DocumentProblem =
  'contributor-type-unknown' | 'cuit-missing' | 'cuit-invalid' | 'cuit-prefix-unusual' | 'cuit-not-foreign';

export interface Identification {
  readonly contributorType: number | null;
  /** ARCA's document type: 80 CUIT, 86 CUIL, 87 CDI, 96 DNI, ... */
  readonly documentType: number | null;
  /** Digits alone for the checked documents. */
  readonly documentNumber: string | null;
}

/** The rules that an identification breaks. A form refuses them; an import keeps the row and marks it. */
export function documentProblems({
  contributorType,
  documentType,
  documentNumber,
}: Identification): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const type = CONTRIBUTOR_TYPES.find(({ id }) => id === contributorType);
  const cuit = documentType === CUIT_DOCUMENT ? documentNumber : null;
  if (contributorType !== null && !type) problems.push('contributor-type-unknown');
  if (type?.cuit === 'required' && !cuit) problems.push('cuit-missing');
  if (documentNumber && CHECKED_DOCUMENTS.some((id) => id === documentType)) {
    if (!isValidCuit(documentNumber)) problems.push('cuit-invalid');
    else if (!hasUsualPrefix(documentNumber)) problems.push('cuit-prefix-unusual');
  }
  if (type?.cuit === 'foreign' && cuit && !FOREIGN_CUIT_PREFIXES.some((prefix) => cuit.startsWith(prefix))) {
    problems.push('cuit-not-foreign');
  }
  return problems;
}
