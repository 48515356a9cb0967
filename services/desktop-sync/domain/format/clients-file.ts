import { creditColumns } from './credit-columns.js';
import { type ColumnDefinition, type FileDefinition, type RowValues } from './definition.js';
import * as t from './value-types.js';

const CODE = /^(\d{6})-(\d{2})$/;

const codeColumn: ColumnDefinition = {
  target: 'external_id',
  header: 'codigo',
  aliases: ['id', 'id_externo', 'cliente', 'codigo_cliente'],
  type: t.clientKey,
  required: true,
  meaning:
    'Identifies the client in the other system. The code itself (`cuenta-subcuenta`) or any identifier',
  example: '000123-01',
};

const clientColumns: readonly ColumnDefinition[] = [
  codeColumn,
  {
    target: 'account',
    header: 'cuenta',
    type: t.whole(0, 999_999),
    meaning: 'Account. Taken from `codigo` when blank; without either, a code from 900000-00 is assigned',
    example: '123',
  },
  {
    target: 'subaccount',
    header: 'subcuenta',
    type: t.whole(0, 99),
    meaning: 'Subaccount; 0 when only the account is given',
    example: '1',
  },
  {
    target: 'legal_name',
    header: 'razon_social',
    aliases: ['nombre', 'denominacion'],
    type: t.text,
    required: true,
    meaning: 'Legal name',
    example: 'Núñez y Asociados S.R.L.',
  },
  {
    target: 'trade_name',
    header: 'alias',
    aliases: ['nombre_de_fantasia', 'fantasia'],
    type: t.text,
    meaning: 'Trade name; the legal name when blank',
    example: 'Casa Núñez',
  },
  {
    target: 'contributor_type',
    header: 'tipo_contribuyente',
    aliases: ['condicion_iva'],
    type: t.contributorType,
    meaning: 'IVA condition of the client',
    example: 'Responsable Inscripto',
  },
  {
    target: 'document_type',
    header: 'tipo_documento',
    type: t.documentType,
    meaning: 'Kind of document; 80 (CUIT) when blank and the number has 11 digits',
    example: 'CUIT',
  },
  {
    target: 'document_number',
    header: 'documento',
    aliases: ['cuit', 'cuil', 'numero_documento'],
    type: t.documentNumber,
    meaning: 'CUIT or other document',
    example: '30-71234567-1',
  },
  {
    target: 'branch',
    header: 'sucursal',
    type: t.text,
    meaning: 'Branch in charge of the client',
    example: 'Casa Central',
  },
  {
    target: 'street',
    header: 'calle',
    aliases: ['domicilio'],
    type: t.text,
    meaning: 'Street',
    example: 'Av. San Martín',
  },
  {
    target: 'street_number',
    header: 'numero',
    type: t.text,
    meaning: 'Number in the street',
    example: '1450',
  },
  { target: 'floor', header: 'piso', type: t.text, meaning: 'Floor', example: '3' },
  { target: 'apartment', header: 'depto', type: t.text, meaning: 'Apartment', example: 'B' },
  { target: 'city', header: 'localidad', type: t.text, meaning: 'City', example: 'Villa María' },
  {
    target: 'postal_code',
    header: 'codigo_postal',
    aliases: ['cp'],
    type: t.text,
    meaning: 'Postal code',
    example: 'X5900ABC',
  },
  {
    target: 'province',
    header: 'provincia',
    type: t.province,
    meaning: 'Province; 0 is CABA',
    example: 'Córdoba',
  },
  { target: 'country', header: 'pais', type: t.text, meaning: 'Country', example: 'Argentina' },
  {
    target: 'phones',
    header: 'telefonos',
    aliases: ['telefono'],
    type: t.phones,
    meaning: 'Phones',
    example: '(353) 452-1234',
  },
  {
    target: 'emails',
    header: 'emails',
    aliases: ['email', 'e_mail', 'correo'],
    type: t.emails,
    meaning: 'E-mail addresses',
    example: 'administracion@nunez.example',
  },
  {
    target: 'salesperson',
    header: 'vendedor',
    type: t.text,
    meaning: 'Salesperson',
    example: 'Sofía Ibáñez',
  },
  { target: 'industry', header: 'rubro', type: t.text, meaning: 'Line of business', example: 'Ferretería' },
  {
    target: 'registered_on',
    header: 'alta',
    aliases: ['fecha_alta'],
    type: t.day,
    meaning: 'Day of registration',
    example: '15/03/2019',
  },
  {
    target: 'cancelled_on',
    header: 'baja',
    aliases: ['fecha_baja'],
    type: t.day,
    meaning: 'Day of cancellation; from it on the client is _cancelado_',
    example: '00/00/0000',
  },
  {
    target: 'cancellation_reason',
    header: 'motivo_baja',
    type: t.text,
    meaning: 'Reason of the cancellation',
    example: 'Cese de actividades',
  },
  {
    target: 'notes',
    header: 'observaciones',
    aliases: ['notas'],
    type: t.text,
    meaning: 'Notes',
    example: 'Atiende de 8 a 14',
  },
];

const DERIVED = {
  account: ['external_id'],
  subaccount: ['external_id', 'account'],
  document_type: ['document_number'],
};

/** The code is both identifier and account where it has the form of one. */
function deriveClient(row: RowValues): undefined {
  if (row.get('account') === null) {
    const code = CODE.exec(row.get('external_id') ?? '');
    row.set('account', code ? String(Number(code[1])) : null);
    row.set('subaccount', code ? String(Number(code[2])) : null);
  } else if (row.get('subaccount') === null) {
    row.set('subaccount', '0');
  }
  if (row.get('document_type') === null && /^\d{11}$/.test(row.get('document_number') ?? '')) {
    row.set('document_type', '80');
  }
}

export const clientsFile: FileDefinition = {
  name: 'clientes.csv',
  purpose: 'Clients, and their credit profile when the file has one of its columns',
  emitters: [
    {
      entity: 'clients',
      key: ['external_id'],
      columns: clientColumns,
      derive: deriveClient,
      derived: DERIVED,
    },
    {
      entity: 'credit_profiles',
      key: ['client_external_id'],
      columns: [{ ...codeColumn, target: 'client_external_id' }, ...creditColumns],
      optional: true,
    },
  ],
};
