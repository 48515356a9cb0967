import type { ImportProgress, ImportReport, ImportSource } from '../../desktop-sync/public.js';
import type { ApplicationError } from '../../platform/http/errors.js';

const ENTITY_NAMES: Readonly<Record<string, string>> = {
  clients: 'Clientes',
  credit_profiles: 'Perfiles de crédito',
  contacts: 'Contactos',
  exchange_rates: 'Cotizaciones',
  vouchers: 'Comprobantes',
  instalments: 'Vencimientos',
  receipt_lines: 'Renglones de recibo',
  applications: 'Imputaciones',
  contracted_services: 'Servicios',
  releases: 'Versiones',
  installations: 'Instalaciones',
  interactions: 'Bitácora',
  voucher_files: 'PDF de comprobantes',
};
const PROGRESS_EVERY_MS = 2000;
const number = new Intl.NumberFormat('es-AR');

/** What the command line says of an import: Spanish lines for people, or one JSON document on standard output. */
export class ImportPrinter {
  private started = Date.now();
  private startedRows = 0;
  private lastProgress = 0;

  constructor(private readonly json: boolean) {}

  readonly listeners = {
    onFile: (name: string) => this.say(`Leyendo ${name}…`),
    onOpened: (source: ImportSource) => this.opened(source),
    onStart: (start: { runNumber: string; resumed: boolean; committedRows: number }) => {
      this.started = Date.now();
      this.startedRows = start.committedRows;
      const rows = number.format(start.committedRows);
      this.say(
        start.resumed
          ? `Se retoma la importación N.º ${start.runNumber}: ${rows} filas ya estaban importadas.`
          : `Importación N.º ${start.runNumber}`,
      );
    },
    onProgress: (progress: ImportProgress) => this.progress(progress),
  };

  report(report: ImportReport): void {
    if (this.json) {
      const { entities, quarantineReport, observed, dryRun, resumed } = report;
      process.stdout.write(
        `${JSON.stringify({ entities, quarantineReport, observed, dryRun, resumed }, null, 2)}\n`,
      );
      return;
    }
    this.say(table(report));
    if (report.dryRun) this.say('Simulación: no se guardó ningún cambio.');
    const quarantined = Object.values(report.entities).reduce((sum, counts) => sum + counts.quarantined, 0);
    if (quarantined > 0) this.say(`${number.format(quarantined)} filas no se importaron.`);
    if (report.observed > 0)
      this.say(`${number.format(report.observed)} datos se importaron con observaciones.`);
    if (report.quarantineReport) this.say(`Detalle de las filas observadas: ${report.quarantineReport}`);
  }

  error(error: ApplicationError): void {
    const { code, title } = error.definition;
    process.stderr.write(`${title}. ${error.detail} [${code}]\n`);
    if (this.json)
      process.stdout.write(`${JSON.stringify({ error: { code, title, detail: error.detail } }, null, 2)}\n`);
  }

  private opened(source: ImportSource): void {
    for (const file of source.files) {
      this.say(
        `  ${file.name}: ${number.format(file.rows)} filas, ${file.encoding}, separador ${separatorName(file.separator)}`,
      );
      if (file.unusedHeaders.length > 0)
        this.say(`    columnas que no se usan: ${file.unusedHeaders.join(', ')}`);
    }
    for (const name of source.ignoredFiles)
      this.say(`  ${name}: no es del formato de intercambio, no se lee`);
  }

  private progress({ file, fileRows, fileTotal, rows, total }: ImportProgress): void {
    const now = Date.now();
    if (now - this.lastProgress < PROGRESS_EVERY_MS && rows < total) return;
    this.lastProgress = now;
    const rate = Math.round(((rows - this.startedRows) * 1000) / Math.max(now - this.started, 1));
    const percent = total === 0 ? 100 : Math.floor((rows * 100) / total);
    this.say(
      `${percent} % · ${file}: ${number.format(fileRows)} de ${number.format(fileTotal)} filas · ${number.format(rate)} filas/s`,
    );
  }

  private say(text: string): void {
    if (!this.json) process.stdout.write(`${text}\n`);
  }
}

function table({ entities }: ImportReport): string {
  const row = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(20) : cell.padStart(13))).join('');
  const lines = Object.entries(entities).map(([entity, counts]) => {
    const figures = [counts.new, counts.changed, counts.same, counts.quarantined].map((n) =>
      number.format(n),
    );
    return row([ENTITY_NAMES[entity] ?? entity, ...figures]);
  });
  return [row(['', 'nuevos', 'cambiados', 'iguales', 'observados']), ...lines].join('\n');
}

function separatorName(separator: string): string {
  return separator === '\t' ? 'tabulación' : `"${separator}"`;
}
