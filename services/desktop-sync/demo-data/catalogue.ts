/** Words that the demo's clients are made of. Every company and person is invented. */
export const FIRST_WORDS = [
  'Aceros',
  'Óptica',
  'Librería',
  'Ferretería',
  'Panadería',
  'Estudio',
  'Distribuidora',
  'Clínica',
  'Transportes',
  'Viñedos',
  'Frigorífico',
  'Cooperativa',
  'Laboratorio',
  'Imprenta',
  'Corralón',
  'Agropecuaria',
  'Maderera',
  'Farmacia',
];
export const SECOND_WORDS = [
  'Núñez',
  'Ibáñez',
  'Peña',
  'Güemes',
  'del Sur',
  'San Martín',
  'Belgrano',
  'La Ñandubaysal',
  'Córdoba',
  'Patagónica',
  'del Litoral',
  'Muñoz',
  'Ordóñez',
  'Cuyo',
  'Avellaneda',
  'Río Bravo',
  'Acuña',
  'Los Álamos',
  'Yáñez',
  'Sarmiento',
];
export const COMPANY_KINDS = [
  'S.A.',
  'S.R.L.',
  'S.A.S.',
  'y Asociados S.R.L.',
  'e Hijos S.H.',
  'Coop. Ltda.',
];
export const GIVEN_NAMES = [
  'María José',
  'Sofía',
  'Martín',
  'Julián',
  'Lucía',
  'Andrés',
  'Belén',
  'Nicolás',
  'Inés',
  'Tomás',
  'Rocío',
  'Ramón',
  'Estefanía',
  'Joaquín',
];
export const SURNAMES = [
  'Ordóñez',
  'Ibáñez',
  'Gómez',
  'Fernández',
  'Castaño',
  'Núñez',
  'Pereyra',
  'Álvarez',
  'Quiñones',
  'Ríos',
  'Sosa',
  'Giménez',
];
export const POSITIONS = ['Tesorera', 'Administración', 'Gerente', 'Compras', 'Sistemas', 'Dueño'];
export const INDUSTRIES = [
  'Metalúrgica',
  'Salud',
  'Comercio minorista',
  'Agro',
  'Transporte',
  'Alimentos',
  'Servicios profesionales',
];
export const BRANCHES = ['Casa Central', 'Rosario', 'Córdoba', 'Mendoza'];
export const SALESPEOPLE = ['Sofía Ibáñez', 'Martín Gómez', 'Lucía Peña', 'Andrés Ríos'];
export const STREETS = [
  'Av. San Martín',
  'Belgrano',
  'Rivadavia',
  '9 de Julio',
  'Mitre',
  'Güemes',
  'Lavalle',
  'Av. Colón',
];
/** City, province (ARCA code) and postal code. */
export const CITIES = [
  ['CABA', 0, 'C1425ABC'],
  ['La Plata', 1, '1900'],
  ['Mar del Plata', 1, '7600'],
  ['Villa María', 3, '5900'],
  ['Córdoba', 3, '5000'],
  ['Rosario', 12, '2000'],
  ['Mendoza', 7, '5500'],
  ['Neuquén', 20, '8300'],
  ['San Miguel de Tucumán', 14, '4000'],
  ['Ushuaia', 24, '9410'],
] as const;
export const SERVICES = [
  ['Mantenimientos Evolutivos', 'Abono Gestión Comercial'],
  ['Soporte', 'Abono Soporte Extendido'],
  ['Hosting', 'Abono Servidor en la Nube'],
  ['Capacitación', 'Abono Capacitación'],
  ['Programación', 'Abono Desarrollo'],
] as const;
export const PRODUCTS = ['CRISTAL Gestión', 'CRISTAL Sueldos', 'CRISTAL Contable'];
export const VERSIONS = ['3.8.0', '4.0.0', '4.2.1', '4.9.0', '4.10.2'];
export const MODULES = ['Ventas', 'Compras', 'Stock', 'Tesorería', 'Libro IVA digital'];
export const CONTACT_KINDS = ['Llamada', 'Visita', 'Reunión', 'WhatsApp', 'Nota', 'Reclamo'];
export const CONTACT_TEXTS = [
  'Promete pagar el viernes.',
  'Consulta por la actualización de versión.',
  'Pide el resumen de cuenta.',
  'Se coordinó la visita del consultor.',
  'Reclama demora en el soporte.',
  'Confirma la renovación del abono.',
];
