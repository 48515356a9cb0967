import * as words from './catalogue.js';
import type { Company } from './company.js';
import type { Random } from './random.js';
import { amountText, type DayNumber, dayText, padded } from './texts.js';

/** 55 % with services, 25 % without, 20 % cancelled. */
export type Situation = 'with-services' | 'without-services' | 'cancelled';

/** A client of the demo as the other files need it. */
export interface DemoClient {
  readonly code: string;
  readonly number: number;
  readonly company: Company;
  readonly situation: Situation;
  readonly registered: DayNumber;
  /** Last day of business: the cancellation, or the day of the folder. */
  readonly lastDay: DayNumber;
  readonly salesperson: string;
}

export const CLIENT_HEADER =
  'codigo;cuenta;subcuenta;razon_social;alias;tipo_contribuyente;tipo_documento;documento;sucursal;calle;numero;piso;depto;localidad;codigo_postal;provincia;pais;telefonos;emails;vendedor;rubro;alta;baja;motivo_baja;observaciones;limite_credito;moneda_limite;alcance_limite;condicion_venta_dias;dias_gracia;dias_maximos_atraso;tolerancia;bloqueado;motivo_bloqueo;bloqueo_hasta';

/** The client number `number`, subaccount `sub` of its company, and its line of `clientes.csv`. */
export function demoClient(random: Random, number: number, company: Company, sub: number, asOf: DayNumber) {
  const fate = random.next();
  const situation: Situation = fate < 0.55 ? 'with-services' : fate < 0.8 ? 'without-services' : 'cancelled';
  const registered = asOf - random.whole(220, 7000);
  const cancelled = cancellation(random, situation, registered, asOf);
  const client: DemoClient = {
    code: `${String(company.account).padStart(6, '0')}-${String(sub).padStart(2, '0')}`,
    number,
    company,
    situation,
    registered,
    lastDay: cancelled !== null && cancelled < asOf ? cancelled : asOf,
    salesperson: random.pick(words.SALESPEOPLE),
  };
  return { client, line: clientLine(random, client, sub, cancelled) };
}

/** On or before the day for those that are cancelled; a few others have one ahead. */
function cancellation(random: Random, situation: Situation, registered: DayNumber, asOf: DayNumber) {
  if (situation === 'cancelled') return Math.max(asOf - random.whole(0, 900), registered + 30);
  return random.chance(0.01) ? asOf + random.whole(1, 60) : null;
}

function clientLine(random: Random, client: DemoClient, sub: number, cancelled: DayNumber | null): string {
  const { company } = client;
  const [city, province, postalCode, area] = random.pick(words.CITIES);
  const address = `${random.pick(words.STREETS)};${random.whole(10, 4999)};${random.chance(0.2) ? random.whole(1, 12) : ''};${random.chance(0.15) ? random.pick(['A', 'B', 'C']) : ''}`;
  const tradeName = random.chance(0.4) ? company.tradeName : '';
  const phone = `(${area}) ${random.whole(400, 499)}-${random.whole(1000, 9999)}`;
  const phones = random.chance(0.2)
    ? `${phone} | ${area} 15-${random.whole(500, 699)}-${random.whole(1000, 9999)}`
    : phone;
  const email = random.chance(0.95) ? `administracion@${company.domain}` : '';
  const reason = cancelled === null ? '' : random.pick(words.CANCELLATION_REASONS);
  const notes = random.chance(0.15) ? random.pick(words.CLIENT_NOTES) : '';
  return (
    `${client.code};${company.account};${sub};${padded(company.legalName, 40)};${tradeName};${company.contributorType};` +
    `${company.documentType};${company.documentNumber};${random.pick(words.BRANCHES)};${address};${city};${postalCode};` +
    `${province};Argentina;${phones};${email};${client.salesperson};${random.pick(words.INDUSTRIES)};` +
    `${dayText(client.registered)};${dayText(cancelled)};${reason};${notes};${creditCells(random, client)}\r\n`
  );
}

function creditCells(random: Random, { company, lastDay }: DemoClient): string {
  const limit = random.chance(0.35) ? '' : amountText(random.pick(words.CREDIT_LIMITS) * 100);
  const blocked = random.chance(0.015);
  const until = blocked && random.chance(0.5) ? lastDay + random.whole(10, 90) : null;
  return (
    `${limit};${limit === '' ? '' : 'PES'};${company.sharedLimit ? 'cuenta' : 'subcuenta'};${random.pick([0, 7, 15, 30, 30, 30, 45, 60])};` +
    `5;30;1.000,00;${blocked ? 'S' : 'N'};${blocked ? random.pick(words.BLOCK_REASONS) : ''};${dayText(until)}`
  );
}
