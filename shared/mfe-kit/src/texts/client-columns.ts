/** Every column of the list of clients, by id: what the grid shows above it and an exported file begins with. */
export const CLIENT_COLUMNS = {
  code: 'Código',
  'legal-name': 'Razón social',
  'trade-name': 'Alias',
  document: 'CUIT',
  'contributor-type': 'Condición IVA',
  situation: 'Situación',
  city: 'Localidad',
  province: 'Provincia',
  phone: 'Teléfono',
  email: 'Correo electrónico',
  branch: 'Sucursal',
  salesperson: 'Vendedor',
  'service-types': 'Tipos de servicio',
  'balance-ars': 'Saldo ARS',
  'balance-usd': 'Saldo USD',
  'balance-eur': 'Saldo EUR',
  'overdue-ars': 'Vencido ARS',
  'overdue-usd': 'Vencido USD',
  'overdue-eur': 'Vencido EUR',
  'days-overdue': 'Días de atraso',
  'credit-state': 'Crédito',
  'last-contact': 'Último contacto',
  'registered-on': 'Alta',
} as const;

export type ClientColumnId = keyof typeof CLIENT_COLUMNS;
