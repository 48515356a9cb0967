import { mkdirSync } from 'node:fs';
import type { IsoDay } from '../../platform/clock/clock.js';
import { CLIENT_HEADER, demoClient } from './client.js';
import { demoCompany } from './company.js';
import { exchangeRateLines } from './exchange-rates.js';
import { FileSinks } from './file-sinks.js';
import { APPLICATION_HEADER, DemoLedger, debtCount } from './ledger.js';
import {
  CONTACT_HEADER,
  INSTALLATION_HEADER,
  INTERACTION_HEADER,
  releaseLines,
  writeInstallations,
  writePeople,
} from './people.js';
import { Random } from './random.js';
import { RECEIPT_LINE_HEADER } from './receipts.js';
import { DemoServices, SERVICE_HEADER } from './services.js';
import { type DayNumber, dayNumber, dayText } from './texts.js';
import { INSTALMENT_HEADER, Numbering, VOUCHER_HEADER } from './vouchers.js';

export interface DemoFolder {
  clients: number;
  seed: number;
  /** The Buenos Aires day that the data is seen from. */
  asOf: IsoDay;
  folder: string;
  onProgress?: (clients: number) => void;
}

/** More clients than this would need accounts of the range that is assigned here. */
export const MOST_DEMO_CLIENTS = 1_000_000;
const CLIENT = 2;
const PROGRESS_EVERY = 10_000;

/**
 * Writes an exchange folder of invented clients; the same clients, seed and day give the same bytes. Clients are
 * written one after another, so a million of them need no more memory than ten.
 */
export async function writeDemoFolder({
  clients,
  seed,
  asOf,
  folder,
  onProgress,
}: DemoFolder): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const day = dayNumber(asOf);
  const sinks = new FileSinks(folder, heads(day));
  const numbering = new Numbering();
  let company = demoCompany(seed, 1);
  let sub = 0;
  for (let number = 1; number <= clients; number++) {
    if (sub === company.subaccounts) {
      company = demoCompany(seed, company.account + 1);
      sub = 0;
    }
    const random = new Random(seed, CLIENT, number);
    const { client, line } = demoClient(random, number, company, sub++, day);
    sinks.write('clientes.csv', line);
    writePeople(random, numbering, client, sinks, day);
    new DemoServices(random, numbering, client, sinks, day).write();
    writeInstallations(random, numbering, client, sinks, day);
    new DemoLedger(random, numbering, client, sinks, day).write(debtCount(random));
    await sinks.flush();
    if (number % PROGRESS_EVERY === 0) onProgress?.(number);
  }
  await sinks.end();
}

function heads(day: DayNumber): Record<string, string> {
  const header = (text: string) => `${text}\r\n`;
  return {
    'manifiesto.csv': `${header('origen;datos_al;version')}cristal-desktop;${dayText(day)} 08:00;1\r\n`,
    'clientes.csv': header(CLIENT_HEADER),
    'contactos.csv': header(CONTACT_HEADER),
    'cotizaciones.csv': exchangeRateLines(day),
    'comprobantes.csv': header(VOUCHER_HEADER),
    'vencimientos.csv': header(INSTALMENT_HEADER),
    'renglones-recibo.csv': header(RECEIPT_LINE_HEADER),
    'aplicaciones.csv': header(APPLICATION_HEADER),
    'servicios.csv': header(SERVICE_HEADER),
    'versiones.csv': releaseLines(day),
    'instalaciones.csv': header(INSTALLATION_HEADER),
    'bitacora.csv': header(INTERACTION_HEADER),
  };
}
