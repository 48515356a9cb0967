import type { ProfileContent } from '../domain/profile.js';

/** A company that sells software, of which nothing exists: its CUIT and CBU are only well formed. */
export const DEMO_PROFILE: ProfileContent = {
  legalName: 'Cristal Sistemas de Gestión S.A.',
  tradeName: 'Cristal Sistemas',
  cuit: '30999123453',
  ivaCondition: 1,
  grossIncomeNumber: '901-123456-7',
  activityStart: '1998-03-02',
  address: 'Av. Corrientes 1234, piso 5.º, C1043AAZ Ciudad Autónoma de Buenos Aires',
  collections: {
    person: 'Laura Giménez',
    phone: '+54 11 5555-0134',
    email: 'cobranzas@cristal.example',
  },
  bankAccounts: [
    {
      bank: 'Banco del Plata (demostración)',
      holder: 'Cristal Sistemas de Gestión S.A.',
      cuit: '30999123453',
      cbu: '9990001800000001234565',
      alias: 'CRISTAL.COBROS.ARS',
      currency: 'ARS',
    },
    {
      bank: 'Banco del Plata (demostración)',
      holder: 'Cristal Sistemas de Gestión S.A.',
      cuit: '30999123453',
      cbu: '9990001800000001234640',
      alias: 'CRISTAL.COBROS.USD',
      currency: 'USD',
    },
  ],
  payment: {
    howToReport:
      'Envíe el comprobante de la transferencia a cobranzas@cristal.example con el código de cliente en el asunto.',
    withholdingsTo:
      'Envíe los certificados de retención a cobranzas@cristal.example dentro de los 5 días del pago.',
    dollarRule:
      'Los comprobantes en dólares se cancelan en dólares, o en pesos al tipo de cambio vendedor del Banco Nación del día hábil anterior al pago.',
  },
  letterhead: { accent: '#1f4e79' },
  statementCover: {
    subject: 'Resumen de cuenta al {{saldosAl}} – {{razonSocial}} ({{codigo}})',
    text: [
      'Estimado cliente:',
      'Adjuntamos el resumen de cuenta N.º {{numero}} de {{razonSocial}} ({{codigo}}), con saldos al {{saldosAl}}.',
      'Por cualquier consulta, {{responsable}} atiende en el {{telefono}} y en {{correo}}.',
    ].join('\n\n'),
  },
};
