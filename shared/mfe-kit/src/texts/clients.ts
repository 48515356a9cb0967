export type Situation = 'with-services' | 'without-services' | 'cancelled';
export type CreditState = 'green' | 'amber' | 'red';
export type Tone = 'neutral' | 'accent' | 'ok' | 'warning' | 'danger';

export const SITUATIONS: readonly Situation[] = ['with-services', 'without-services', 'cancelled'];

/** `plural` names the filter of the manual; `label` one client. */
export const SITUATION_TEXTS: Readonly<Record<Situation, { label: string; plural: string; tone: Tone }>> = {
  'with-services': { label: 'Con servicios', plural: 'Con servicios', tone: 'ok' },
  'without-services': { label: 'Sin servicios', plural: 'Sin servicios', tone: 'neutral' },
  cancelled: { label: 'Cancelado', plural: 'Cancelados', tone: 'danger' },
};

/** The word that goes with the colour: a state is never told by colour alone. */
export const CREDIT_TEXTS: Readonly<Record<CreditState, { label: string; tone: Tone }>> = {
  green: { label: 'En regla', tone: 'ok' },
  amber: { label: 'Con alertas', tone: 'warning' },
  red: { label: 'Restringido', tone: 'danger' },
};

/** IVA condition of the receiver, ids of RG 5616; 2, 3, 11, 12 and 14 only appear in old data. */
export const CONTRIBUTOR_TYPES: Readonly<Record<number, { label: string; short: string }>> = {
  1: { label: 'IVA Responsable Inscripto', short: 'RI' },
  2: { label: 'IVA Responsable no Inscripto', short: 'RNI' },
  3: { label: 'IVA no Responsable', short: 'NR' },
  4: { label: 'IVA Sujeto Exento', short: 'EX' },
  5: { label: 'Consumidor Final', short: 'CF' },
  6: { label: 'Responsable Monotributo', short: 'MT' },
  7: { label: 'Sujeto No Categorizado', short: 'NC' },
  8: { label: 'Proveedor del Exterior', short: 'PE' },
  9: { label: 'Cliente del Exterior', short: 'CE' },
  10: { label: 'IVA Liberado Ley 19.640', short: 'LIB' },
  11: { label: 'IVA Responsable Inscripto - Agente de Percepción', short: 'RIP' },
  12: { label: 'Pequeño Contribuyente Eventual', short: 'PCE' },
  13: { label: 'Monotributista Social', short: 'MS' },
  14: { label: 'Pequeño Contribuyente Eventual Social', short: 'PCS' },
  15: { label: 'IVA No Alcanzado', short: 'NA' },
  16: { label: 'Monotributo Trabajador Independiente Promovido', short: 'MTP' },
};

/** Those of old data (RG 5616 has them no longer): shown, never offered. */
const RETIRED_CONTRIBUTOR_TYPES = ['2', '3', '11', '12', '14'];

/** The contributor types that may be chosen, as a select takes them. */
export const OFFERED_CONTRIBUTOR_TYPES: readonly { id: string; label: string }[] = Object.entries(
  CONTRIBUTOR_TYPES,
)
  .filter(([id]) => !RETIRED_CONTRIBUTOR_TYPES.includes(id))
  .map(([id, { label }]) => ({ id, label }));

/** ARCA ids; 0 is a real province, so never test an id for being falsy. */
export const PROVINCES: Readonly<Record<number, string>> = {
  0: 'Ciudad Autónoma de Buenos Aires',
  1: 'Buenos Aires',
  2: 'Catamarca',
  3: 'Córdoba',
  4: 'Corrientes',
  5: 'Entre Ríos',
  6: 'Jujuy',
  7: 'Mendoza',
  8: 'La Rioja',
  9: 'Salta',
  10: 'San Juan',
  11: 'San Luis',
  12: 'Santa Fe',
  13: 'Santiago del Estero',
  14: 'Tucumán',
  16: 'Chaco',
  17: 'Chubut',
  18: 'Formosa',
  19: 'Misiones',
  20: 'Neuquén',
  21: 'La Pampa',
  22: 'Río Negro',
  23: 'Santa Cruz',
  24: 'Tierra del Fuego',
};

/** The province's name; empty when it is not known. */
export function provinceName(id: number | null): string {
  return id === null ? '' : (PROVINCES[id] ?? `Provincia ${id}`);
}

/** The IVA condition in full; the id itself when it is not one that ARCA lists. */
export function contributorTypeName(id: number): string {
  return CONTRIBUTOR_TYPES[id]?.label ?? `Tipo ${id}`;
}
