import type { ProfileForm } from './form';

/** What the mail's templates may name; a test holds it to what the server fills in. */
export const PLACEHOLDERS = {
  razonSocial: { label: 'Razón social', inSubject: true },
  codigo: { label: 'Código del cliente', inSubject: true },
  saldosAl: { label: 'Día de los saldos', inSubject: true },
  numero: { label: 'Número del resumen', inSubject: true },
  empresa: { label: 'Nombre de la empresa', inSubject: true },
  saldo: { label: 'Saldo por moneda', inSubject: false },
  vencido: { label: 'Vencido por moneda', inSubject: false },
  responsable: { label: 'Persona de cobranzas', inSubject: false },
  telefono: { label: 'Teléfono de cobranzas', inSubject: false },
  correo: { label: 'Correo de cobranzas', inSubject: false },
} as const satisfies Record<string, { label: string; inSubject: boolean }>;

export type Placeholder = keyof typeof PLACEHOLDERS;

/** A piece of a preview; what is no placeholder is marked and stays as it is written. */
export interface Piece {
  text: string;
  unknown: boolean;
}

/** The client of the preview: nobody's. */
const SAMPLE = {
  razonSocial: 'Núñez y Asociados S.R.L.',
  codigo: '000123-01',
  saldosAl: '30/06/2026',
  numero: '00118',
  saldo: '$ 1.250.000,00 y US$ 320,00',
  vencido: '$ 450.000,00',
};

export function previewOf(template: string, part: 'subject' | 'text', form: ProfileForm): Piece[] {
  const { person, phone, email } = form.collections;
  const values: Record<Placeholder, string> = {
    ...SAMPLE,
    empresa: form.tradeName || form.legalName,
    responsable: person,
    telefono: phone,
    correo: email,
  };
  return template
    .split(/(\{\{\s*[^{}]*?\s*\}\}|\{\{|\}\})/)
    .filter((text) => text !== '')
    .map((text) => {
      const name = /^\{\{\s*(.*?)\s*\}\}$/.exec(text)?.[1];
      if (name === undefined) return { text, unknown: text === '{{' || text === '}}' };
      return isAllowed(name, part) ? { text: values[name], unknown: false } : { text, unknown: true };
    });
}

function isAllowed(name: string, part: 'subject' | 'text'): name is Placeholder {
  if (!Object.hasOwn(PLACEHOLDERS, name)) return false;
  return part === 'text' || PLACEHOLDERS[name as Placeholder].inSubject;
}
