import * as words from './catalogue.js';
import type { DemoClient } from './client.js';
import type { FileSinks } from './file-sinks.js';
import type { Random } from './random.js';
import { asciiWord, type DayNumber, dayText } from './texts.js';
import type { Numbering } from './vouchers.js';

export const CONTACT_HEADER =
  'id;cliente;nombre;cargo;telefonos;emails;recibe_resumenes;recibe_facturas;recibe_avisos_tecnicos;recibe_publicidad;puede_pedir_cambios;puede_hablar_de_deuda;vigente_desde;vigente_hasta;principal';
export const INTERACTION_HEADER = 'id;cliente;tipo;fecha_hora;autor;contacto;texto;proximo_contacto';
export const INSTALLATION_HEADER = 'id;cliente;producto;version;ambiente;fecha;servidor';
export const RELEASE_HEADER = 'producto;version;fecha;fin_soporte;novedades';

/** The people of a client with what each may do, three on average; and what was talked about with them. */
export function writePeople(
  random: Random,
  numbering: Numbering,
  client: DemoClient,
  sinks: FileSinks,
  asOf: DayNumber,
): void {
  const contacts: string[] = [];
  for (let i = 0, count = random.whole(1, 5); i < count; i++) {
    const id = `C-${numbering.next('C')}`;
    contacts.push(id);
    sinks.write('contactos.csv', contactLine(random, id, client, i, asOf));
  }
  for (let i = random.whole(0, 3); i > 0; i--) {
    const day = client.lastDay - random.whole(0, Math.min(700, client.lastDay - client.registered));
    const time = `${String(random.whole(8, 18)).padStart(2, '0')}:${String(random.whole(0, 59)).padStart(2, '0')}`;
    const followUp = random.chance(0.15) ? day + random.whole(2, 20) : null;
    sinks.write(
      'bitacora.csv',
      `BT-${numbering.next('BT')};${client.code};${random.pick(words.CONTACT_KINDS)};${dayText(day)} ${time};` +
        `${random.pick(words.SALESPEOPLE)};${random.chance(0.7) ? random.pick(contacts) : ''};${random.pick(words.CONTACT_TEXTS)};${dayText(followUp)}\r\n`,
    );
  }
}

function contactLine(random: Random, id: string, client: DemoClient, index: number, asOf: DayNumber): string {
  const [given, surname] = [random.pick(words.GIVEN_NAMES), random.pick(words.SURNAMES)];
  const main = index === 0;
  const flag = (probability: number) => (main || random.chance(probability) ? 'S' : 'N');
  const email = random.chance(0.92)
    ? `${asciiWord(given)}.${asciiWord(surname)}${index + 1}@${client.company.domain}`
    : '';
  const until = !main && random.chance(0.08) ? asOf + random.whole(-300, 300) : null;
  const since = Math.min(client.registered + random.whole(0, 200), (until ?? asOf) - 1);
  return (
    `${id};${client.code};${given} ${surname};${random.pick(words.POSITIONS)};11 5${random.whole(100, 999)}-${random.whole(1000, 9999)};` +
    `${email};${flag(0.3)};${flag(0.4)};${flag(0.3)};${random.chance(0.2) ? 'S' : 'N'};${flag(0.2)};${flag(0.25)};` +
    `${dayText(since)};${dayText(until)};${main ? 'S' : 'N'}\r\n`
  );
}

/** One installation on average; older versions are rarer. */
export function writeInstallations(
  random: Random,
  numbering: Numbering,
  client: DemoClient,
  sinks: FileSinks,
  asOf: DayNumber,
): void {
  for (let i = random.pick([0, 1, 1, 1, 2]); i > 0; i--) {
    const newest = words.VERSIONS.length - 1;
    const version = words.VERSIONS[newest - Math.floor(random.next() * random.next() * (newest + 1))];
    sinks.write(
      'instalaciones.csv',
      `IN-${numbering.next('IN')};${client.code};${random.pick(words.PRODUCTS)};${version};` +
        `${random.pick(['Producción', 'Producción', 'Producción', 'Prueba'])};${dayText(asOf - random.whole(5, 900))};${random.pick(words.SERVERS)}\r\n`,
    );
  }
}

export function releaseLines(asOf: DayNumber): string {
  const lines = words.PRODUCTS.flatMap((product) =>
    words.VERSIONS.map((version, i) => {
      const released = asOf - (words.VERSIONS.length - i) * 190;
      return `${product};${version};${dayText(released)};${dayText(released + 900)};${words.NOVELTIES[i % words.NOVELTIES.length]}\r\n`;
    }),
  );
  return `${RELEASE_HEADER}\r\n${lines.join('')}`;
}
