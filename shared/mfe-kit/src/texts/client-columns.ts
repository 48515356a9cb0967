/** Every column of the list of clients, by id: what the grid shows above it and an exported file begins with. */
export const CLIENT_COLUMNS = {
  code: 'Código',
  legalName: 'Razón social',
  tradeName: 'Alias',
  document: 'CUIT',
  contributorType: 'Tipo de contribuyente',
  situation: 'Situación',
  city: 'Localidad',
  province: 'Provincia',
  phone: 'Teléfono',
  email: 'Correo electrónico',
  branch: 'Sucursal',
  salesperson: 'Vendedor',
  serviceTypes: 'Tipos de servicio',
  balanceArs: 'Saldo ARS',
  balanceUsd: 'Saldo USD',
  balanceEur: 'Saldo EUR',
  overdueArs: 'Vencido ARS',
  overdueUsd: 'Vencido USD',
  overdueEur: 'Vencido EUR',
  daysOverdue: 'Días de atraso',
  credit: 'Crédito',
  lastContactOn: 'Último contacto',
  registeredOn: 'Alta',
} as const;

export type ClientColumnId = keyof typeof CLIENT_COLUMNS;
