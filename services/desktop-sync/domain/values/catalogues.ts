/**
 * Names under which the other system writes catalogue values. Codes are ARCA's: provinces and documents
 * of the tables of the electronic invoice (WSFEv1), IVA conditions of RG 5616/2024.
 */
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

export const PROVINCE_CODES: ReadonlySet<number> = new Set([...range(0, 14), ...range(16, 24)]);

export const PROVINCE_NAMES: Readonly<Record<string, number>> = {
  CABA: 0,
  'Capital Federal': 0,
  'Cap. Fed.': 0,
  'C.A.B.A.': 0,
  'Ciudad Autónoma de Buenos Aires': 0,
  'Ciudad de Buenos Aires': 0,
  'Buenos Aires': 1,
  'Bs. As.': 1,
  'Pcia. de Buenos Aires': 1,
  'Provincia de Buenos Aires': 1,
  Catamarca: 2,
  Córdoba: 3,
  Corrientes: 4,
  'Entre Ríos': 5,
  Jujuy: 6,
  Mendoza: 7,
  'La Rioja': 8,
  Salta: 9,
  'San Juan': 10,
  'San Luis': 11,
  'Santa Fe': 12,
  'Santiago del Estero': 13,
  'Sgo. del Estero': 13,
  Tucumán: 14,
  Chaco: 16,
  Chubut: 17,
  Formosa: 18,
  Misiones: 19,
  Neuquén: 20,
  'La Pampa': 21,
  'Río Negro': 22,
  'Santa Cruz': 23,
  'Tierra del Fuego': 24,
  'Tierra del Fuego, Antártida e Islas del Atlántico Sur': 24,
};

/** 2, 3, 11, 12 and 14 appear in old data. */
export const CONTRIBUTOR_CODES: ReadonlySet<number> = new Set(range(1, 16));

export const CONTRIBUTOR_NAMES: Readonly<Record<string, number>> = {
  'IVA Responsable Inscripto': 1,
  'Responsable Inscripto': 1,
  'Resp. Inscripto': 1,
  RI: 1,
  'IVA Sujeto Exento': 4,
  Exento: 4,
  EX: 4,
  'Consumidor Final': 5,
  CF: 5,
  'Responsable Monotributo': 6,
  Monotributo: 6,
  Monotributista: 6,
  MT: 6,
  'Sujeto No Categorizado': 7,
  'No Categorizado': 7,
  'Proveedor del Exterior': 8,
  'Cliente del Exterior': 9,
  Exterior: 9,
  'IVA Liberado Ley 19.640': 10,
  'IVA Liberado': 10,
  'Monotributista Social': 13,
  'Monotributo Social': 13,
  'IVA No Alcanzado': 15,
  'No Alcanzado': 15,
  'Monotributo Trabajador Independiente Promovido': 16,
};

export const DOCUMENT_CODES: ReadonlySet<number> = new Set([
  ...range(0, 24),
  80,
  86,
  87,
  89,
  90,
  91,
  92,
  93,
  94,
  95,
  96,
  99,
]);

export const DOCUMENT_NAMES: Readonly<Record<string, number>> = {
  CUIT: 80,
  CUIL: 86,
  CDI: 87,
  LE: 89,
  LC: 90,
  'CI extranjera': 91,
  'En trámite': 92,
  Pasaporte: 94,
  DNI: 96,
  'Sin identificar': 99,
};

export const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  ARS: 'ARS',
  PES: 'ARS',
  $: 'ARS',
  AR$: 'ARS',
  Pesos: 'ARS',
  Peso: 'ARS',
  USD: 'USD',
  DOL: 'USD',
  U$S: 'USD',
  US$: 'USD',
  U$D: 'USD',
  Dólares: 'USD',
  Dólar: 'USD',
  EUR: 'EUR',
  '060': 'EUR',
  '60': 'EUR',
  '€': 'EUR',
  Euros: 'EUR',
  Euro: 'EUR',
};
