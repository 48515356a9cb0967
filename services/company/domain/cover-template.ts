/** What a placeholder stands for; a subject names no amounts, for it is read by whoever passes the screen. */
interface Placeholder {
  readonly meaning: string;
  readonly inSubject: boolean;
}

/** The placeholders of the mail that carries a statement, written `{{name}}`. */
export const COVER_PLACEHOLDERS = {
  razonSocial: { meaning: 'Razón social del cliente', inSubject: true },
  codigo: { meaning: 'Código del cliente', inSubject: true },
  saldosAl: { meaning: 'Día de los saldos', inSubject: true },
  numero: { meaning: 'Número del resumen', inSubject: true },
  empresa: { meaning: 'Nombre de la empresa', inSubject: true },
  saldo: { meaning: 'Saldo por moneda', inSubject: false },
  vencido: { meaning: 'Vencido por moneda', inSubject: false },
  responsable: { meaning: 'Persona de cobranzas', inSubject: false },
  telefono: { meaning: 'Teléfono de cobranzas', inSubject: false },
  correo: { meaning: 'Correo de cobranzas', inSubject: false },
} as const satisfies Record<string, Placeholder>;

export type CoverPlaceholder = keyof typeof COVER_PLACEHOLDERS;
export type CoverPart = 'subject' | 'text';

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The placeholders of a template that are unknown or have no place in its part; `{{` or `}}` alone counts as one. */
export function strangePlaceholders(template: string, part: CoverPart): string[] {
  const named = [...template.matchAll(PLACEHOLDER)]
    .filter(([, name = '']) => !isAllowed(name, part))
    .map(([written]) => written);
  const loose = template.replace(PLACEHOLDER, '').match(/\{\{|\}\}/g) ?? [];
  return [...new Set([...named, ...loose])];
}

/** The template with every placeholder given its value. */
export function fillCover(template: string, values: Readonly<Record<CoverPlaceholder, string>>): string {
  return template.replace(PLACEHOLDER, (written, name: string) =>
    isAllowed(name, 'text') ? values[name] : written,
  );
}

function isAllowed(name: string, part: CoverPart): name is CoverPlaceholder {
  const known: Record<string, Placeholder> = COVER_PLACEHOLDERS;
  return Object.hasOwn(known, name) && (part === 'text' || known[name]?.inSubject === true);
}
