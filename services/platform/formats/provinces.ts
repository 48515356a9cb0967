/** A province or the capital, as ARCA numbers them. */
export interface Province {
  readonly id: number;
  readonly name: string;
}

/** Ids: ARCA, table of provinces of its web services. 0 is a real one, so never test an id for being falsy. */
export const PROVINCES: readonly Province[] = [
  { id: 0, name: 'Ciudad Autónoma de Buenos Aires' },
  { id: 1, name: 'Buenos Aires' },
  { id: 2, name: 'Catamarca' },
  { id: 3, name: 'Córdoba' },
  { id: 4, name: 'Corrientes' },
  { id: 5, name: 'Entre Ríos' },
  { id: 6, name: 'Jujuy' },
  { id: 7, name: 'Mendoza' },
  { id: 8, name: 'La Rioja' },
  { id: 9, name: 'Salta' },
  { id: 10, name: 'San Juan' },
  { id: 11, name: 'San Luis' },
  { id: 12, name: 'Santa Fe' },
  { id: 13, name: 'Santiago del Estero' },
  { id: 14, name: 'Tucumán' },
  { id: 16, name: 'Chaco' },
  { id: 17, name: 'Chubut' },
  { id: 18, name: 'Formosa' },
  { id: 19, name: 'Misiones' },
  { id: 20, name: 'Neuquén' },
  { id: 21, name: 'La Pampa' },
  { id: 22, name: 'Río Negro' },
  { id: 23, name: 'Santa Cruz' },
  { id: 24, name: 'Tierra del Fuego' },
];
