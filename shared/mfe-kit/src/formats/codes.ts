/** What a client code is made of: account (up to 6 digits) and subaccount (2 digits). */
const CODE = /^(\d{1,6})(?:[-/ ](\d{1,2}))?$/;

/** `123-1` and `123` become `000123-01` and `000123-00`; anything that is not a code becomes `null`. */
export function normaliseClientCode(text: string): string | null {
  const match = CODE.exec(text.trim());
  if (match === null) return null;
  return `${match[1]?.padStart(6, '0')}-${(match[2] ?? '').padStart(2, '0')}`;
}

/** `30712345671` as `30-71234567-1`; anything without eleven digits stays as it came. */
export function formatCuit(digits: string): string {
  const match = /^(\d{2})-?(\d{8})-?(\d)$/.exec(digits);
  return match === null ? digits : `${match[1]}-${match[2]}-${match[3]}`;
}

/** ARCA ids of the documents whose number is written as a CUIT: CUIT, CUIL, CDI. */
const TAX_DOCUMENTS = new Set([80, 86, 87]);

const DOCUMENT_NAMES: Readonly<Record<number, string>> = {
  80: 'CUIT',
  86: 'CUIL',
  87: 'CDI',
  89: 'LE',
  90: 'LC',
  91: 'CI extranjera',
  92: 'En trámite',
  94: 'Pasaporte',
  96: 'DNI',
  99: 'Sin identificar',
};

/** The Spanish name of an ARCA document type; 0 to 24 are the old provincial cards. */
export function documentName(type: number): string {
  return DOCUMENT_NAMES[type] ?? (type <= 24 ? 'Cédula' : `Documento ${type}`);
}

/** The number as people write it: CUIT with dashes, DNI with thousands dots; empty for none. */
export function formatDocument(type: number, number: string | null): string {
  if (number === null) return '';
  if (TAX_DOCUMENTS.has(type)) return formatCuit(number);
  return type === 96 ? number.replace(/\B(?=(\d{3})+$)/g, '.') : number;
}

/**
 * An Argentine number in E.164 as it is dialled inside the country (`+541143215678` is `011 4321-5678`); numbers
 * of other countries and text that the ERP kept as it was stay untouched.
 */
export function formatPhone(phone: string): string {
  const match = /^\+54(9?)(11|[2368]\d{2})(\d{3,4})(\d{4})$/.exec(phone);
  if (match === null) return phone;
  return `0${match[2]} ${match[1] === '9' ? '15-' : ''}${match[3]}-${match[4]}`;
}
