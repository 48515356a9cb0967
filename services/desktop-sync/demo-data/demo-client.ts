import { addDays, type IsoDay } from '../../platform/clock/clock.js';
import * as words from './catalogue.js';
import type { Random } from './random.js';

/** Rows of one client by file name, in the columns of `DEMO_FILES`. */
export type DemoRows = Record<string, (string | number | null)[][]>;

export const DEMO_FILES: Readonly<Record<string, string>> = {
  'clientes.csv':
    'codigo;cuenta;subcuenta;razon_social;alias;tipo_contribuyente;tipo_documento;documento;sucursal;calle;numero;localidad;codigo_postal;provincia;pais;telefonos;emails;vendedor;rubro;alta;baja;motivo_baja;limite_credito;moneda_limite;condicion_venta_dias',
  'contactos.csv':
    'id;cliente;nombre;cargo;telefonos;emails;recibe_resumenes;recibe_facturas;puede_hablar_de_deuda;vigente_desde;principal',
  'comprobantes.csv':
    'id;cliente;codigo_arca;tipo;letra;punto_de_venta;numero;fecha;vencimiento;moneda;cotizacion;debe_haber;importe;concepto',
  'aplicaciones.csv': 'id;credito;comprobante;importe_credito;importe_comprobante;fecha',
  'servicios.csv':
    'id;cliente;lista;tipo_servicio;item;cantidad;precio;moneda;frecuencia;desde;ultimo_dia;baja_desde',
  'instalaciones.csv': 'id;cliente;producto;version;ambiente;fecha',
  'bitacora.csv': 'id;cliente;tipo;fecha_hora;autor;texto',
};

const CUIT_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Everything about the demo's client number `n`, counted from 1, as it is on day `asOf`. */
export function demoClient(random: Random, n: number, asOf: IsoDay): DemoRows {
  const account = Math.ceil(n / 1.15);
  const code = `${String(n).padStart(6, '0')}-00`;
  const rows: DemoRows = Object.fromEntries(Object.keys(DEMO_FILES).map((file) => [file, []]));
  const fate = random.next();
  const cancelled = fate >= 0.8;
  const name = `${random.pick(words.FIRST_WORDS)} ${random.pick(words.SECOND_WORDS)} ${random.pick(words.COMPANY_KINDS)}`;
  const domain = `cliente${n}.example`;
  const [city, province, postalCode] = random.pick(words.CITIES);
  const registered = addDays(asOf, -random.whole(200, 6000));
  rows['clientes.csv']?.push([
    code,
    n,
    0,
    name,
    random.chance(0.3) ? `${name.split(' ')[0]} ${account}` : null,
    random.pick(['RI', 'RI', 'RI', 'Monotributo', 'Exento']),
    'CUIT',
    demoCuit(n),
    random.pick(words.BRANCHES),
    random.pick(words.STREETS),
    random.whole(10, 4999),
    city,
    postalCode,
    province,
    'Argentina',
    `(0${random.whole(11, 388)}) 4${random.whole(10, 99)}-${random.whole(1000, 9999)}`,
    `administracion@${domain}`,
    random.pick(words.SALESPEOPLE),
    random.pick(words.INDUSTRIES),
    day(registered),
    cancelled ? day(addDays(asOf, -random.whole(1, 190))) : null,
    cancelled ? random.pick(['Cese de actividades', 'Cambio de proveedor']) : null,
    random.chance(0.6) ? amount(random.pick([0, 500_000, 1_000_000, 3_000_000])) : null,
    'PES',
    random.pick([0, 15, 30]),
  ]);
  addContacts(random, rows, n, code, domain, registered);
  addVouchers(random, rows, n, code, asOf);
  addServices(random, rows, n, code, asOf, fate < 0.55 ? 'running' : cancelled ? 'running' : 'ended');
  if (random.chance(0.7)) {
    rows['instalaciones.csv']?.push([
      `IN-${n}`,
      code,
      random.pick(words.PRODUCTS),
      random.pick(words.VERSIONS),
      'Producción',
      day(addDays(asOf, -random.whole(5, 900))),
    ]);
  }
  for (let i = 0; i < random.whole(0, 6); i++) {
    const when = `${day(addDays(asOf, -random.whole(0, 400)))} ${String(random.whole(9, 17)).padStart(2, '0')}:${random.pick(['05', '20', '35', '50'])}`;
    rows['bitacora.csv']?.push([
      `BT-${n}-${i}`,
      code,
      random.pick(words.CONTACT_KINDS),
      when,
      random.pick(words.SALESPEOPLE),
      random.pick(words.CONTACT_TEXTS),
    ]);
  }
  return rows;
}

function addContacts(random: Random, rows: DemoRows, n: number, code: string, domain: string, since: IsoDay) {
  for (let i = 0; i < random.whole(1, 4); i++) {
    const [given, surname] = [random.pick(words.GIVEN_NAMES), random.pick(words.SURNAMES)];
    const local = `${given}.${surname}`
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z.]/g, '');
    rows['contactos.csv']?.push([
      `C-${n}-${i}`,
      code,
      `${given} ${surname}`,
      random.pick(words.POSITIONS),
      `11 5${random.whole(100, 999)}-${random.whole(1000, 9999)}`,
      random.chance(0.9) ? `${local}${i}@${domain}` : null,
      i === 0 ? 'S' : 'N',
      i === 0 ? 'S' : 'N',
      random.chance(0.4) ? 'S' : 'N',
      day(since),
      i === 0 ? 'S' : 'N',
    ]);
  }
}

/** Invoices, most of them paid by a receipt of their own, some in part, some by a credit note. */
function addVouchers(random: Random, rows: DemoRows, n: number, code: string, asOf: IsoDay) {
  const count = random.heavyTail(3, 300);
  const currency = random.chance(0.85) ? 'PES' : random.pick(['DOL', '060']);
  for (let i = 0; i < count; i++) {
    const age = random.whole(0, 720);
    const issued = addDays(asOf, -age);
    const cents = random.whole(
      currency === 'PES' ? 500_000 : 5_000,
      currency === 'PES' ? 60_000_000 : 400_000,
    );
    const number = n * 1000 + i;
    const rate = currency === 'PES' ? null : '1.150,00';
    rows['comprobantes.csv']?.push([
      `FA-${n}-${i}`,
      code,
      1,
      'Factura',
      'A',
      3,
      number,
      day(issued),
      day(addDays(issued, 30)),
      currency,
      rate,
      'D',
      amount(cents / 100),
      'Abono mensual',
    ]);
    const paid = random.chance(age > 60 ? 0.93 : 0.35) ? (random.chance(0.9) ? 1 : 0.5) : 0;
    if (paid === 0) continue;
    const paidOn = addDays(issued, Math.min(age, random.whole(1, 55)));
    const paidCents = Math.round(cents * paid);
    const note = random.chance(0.08);
    rows['comprobantes.csv']?.push([
      `RC-${n}-${i}`,
      code,
      note ? 3 : null,
      note ? 'Nota de crédito' : 'Recibo',
      note ? 'A' : 'X',
      1,
      number,
      day(paidOn),
      null,
      currency,
      rate,
      'H',
      amount(paidCents / 100),
      note ? 'Bonificación' : 'Cobranza',
    ]);
    rows['aplicaciones.csv']?.push([
      `AP-${n}-${i}`,
      `RC-${n}-${i}`,
      `FA-${n}-${i}`,
      amount(paidCents / 100),
      amount(paidCents / 100),
      day(paidOn),
    ]);
  }
}

function addServices(
  random: Random,
  rows: DemoRows,
  n: number,
  code: string,
  asOf: IsoDay,
  state: 'running' | 'ended',
) {
  const count = state === 'running' ? random.whole(1, 3) : random.whole(0, 1);
  for (let i = 0; i < count; i++) {
    const [type, item] = random.pick(words.SERVICES);
    const starts = addDays(asOf, -random.whole(30, 1500));
    const last =
      state === 'ended'
        ? addDays(asOf, -random.whole(1, 29))
        : random.chance(0.4)
          ? addDays(asOf, random.whole(0, 365))
          : null;
    rows['servicios.csv']?.push([
      `SV-${n}-${i}`,
      code,
      'Servicio',
      type,
      item,
      1,
      amount(random.whole(20, 400) * 1000),
      'PES',
      'Mensual',
      day(starts),
      last && day(last),
      null,
    ]);
  }
  if (state === 'running') {
    rows['servicios.csv']?.push([
      `MO-${n}`,
      code,
      'Módulo',
      null,
      random.pick(words.MODULES),
      1,
      null,
      null,
      null,
      day(addDays(asOf, -random.whole(30, 900))),
      null,
      null,
    ]);
  }
  if (random.chance(0.1)) {
    const [type, item] = random.pick(words.SERVICES);
    rows['servicios.csv']?.push([
      `SF-${n}`,
      code,
      'Servicio',
      type,
      item,
      1,
      amount(90_000),
      'PES',
      'Mensual',
      day(addDays(asOf, random.whole(1, 20))),
      null,
      null,
    ]);
  }
}

/** A valid CUIT of a company, different for each `n`. */
function demoCuit(n: number): string {
  for (let body = 70_000_000 + n; ; body += 1_000_000) {
    const digits = `30${body}`;
    const sum = CUIT_WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
    const check = (11 - (sum % 11)) % 11;
    // A remainder that gives 10 has no digit: such a number is never issued.
    if (check !== 10) return `${digits.slice(0, 2)}-${digits.slice(2)}-${check}`;
  }
}

function day(iso: IsoDay): string {
  const [year, month, date] = iso.split('-');
  return `${date}/${month}/${year}`;
}

/** `1.234,50`: amounts of the demo have at most two decimals, exact in a double. */
function amount(value: number): string {
  const [whole = '', decimals = '00'] = value.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${decimals}`;
}
