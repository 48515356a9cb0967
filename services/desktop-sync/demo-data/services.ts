import * as words from './catalogue.js';
import type { DemoClient } from './client.js';
import type { FileSinks } from './file-sinks.js';
import type { Random } from './random.js';
import { amountText, type DayNumber, dayText } from './texts.js';
import type { Numbering } from './vouchers.js';

export const SERVICE_HEADER =
  'id;cliente;lista;tipo_servicio;item;descripcion;cantidad;precio;moneda;frecuencia;desde;ultimo_dia;baja_desde;numero_serie;puestos;actualizaciones_hasta';

interface Dates {
  starts: DayNumber;
  lastDay?: DayNumber;
  cancelledFrom?: DayNumber;
}

/** The four lists of a client, so that its situation on the folder's day is the one that it was given. */
export class DemoServices {
  constructor(
    private readonly random: Random,
    private readonly numbering: Numbering,
    private readonly client: DemoClient,
    private readonly sinks: FileSinks,
    private readonly asOf: DayNumber,
  ) {}

  write(): void {
    const { random, client } = this;
    if (client.situation === 'with-services') {
      for (let i = random.whole(1, 3); i > 0; i--) this.running();
      if (random.chance(0.3)) this.past(this.asOf);
    } else if (client.situation === 'without-services') {
      if (random.chance(0.6)) this.past(this.asOf);
      if (random.chance(0.15)) this.subscription({ starts: this.asOf + random.whole(1, 45) });
      // An additional without a last day never counts, however recent.
      if (random.chance(0.3)) this.additional({ starts: this.asOf - random.whole(0, 400) });
    } else {
      for (let i = random.whole(1, 2); i > 0; i--) this.past(client.lastDay);
    }
    for (let i = random.whole(0, 1); i > 0; i--) this.product();
    for (let i = random.whole(0, 2); i > 0; i--) this.module();
  }

  /** In force on the day: open-ended, until some day ahead, or until this very day. */
  private running(): void {
    const { random, asOf } = this;
    const starts = asOf - random.whole(0, 1500);
    const end = random.next();
    if (end < 0.1) this.additional({ starts, lastDay: asOf + random.whole(0, 90) });
    else if (end < 0.3) this.subscription({ starts, lastDay: asOf + random.whole(0, 365) });
    else if (end < 0.34) this.subscription({ starts, cancelledFrom: asOf + random.whole(1, 60) });
    else this.subscription({ starts });
  }

  /** Over before `end`. */
  private past(end: DayNumber): void {
    const lastDay = end - this.random.whole(1, 500);
    const starts = lastDay - this.random.whole(30, 1500);
    if (this.random.chance(0.3)) this.subscription({ starts, cancelledFrom: lastDay + 1 });
    else this.subscription({ starts, lastDay });
  }

  private subscription(dates: Dates): void {
    const [type, item] = this.random.pick(words.SERVICES);
    const frequency = this.random.pick(['Mensual', 'Mensual', 'Mensual', 'Trimestral', 'Anual']);
    this.line('Servicio', type, item, dates, { price: this.random.whole(2000, 40_000) * 1000, frequency });
  }

  private additional(dates: Dates): void {
    const [type, item] = this.random.pick(words.ADDITIONALS);
    this.line('Adicional', type, item, dates, {
      price: this.random.whole(5000, 90_000) * 1000,
      frequency: 'Única vez',
    });
  }

  private product(): void {
    const { random, asOf } = this;
    const starts = asOf - random.whole(30, 2500);
    const serial = `CR-${String(this.client.number).padStart(7, '0')}-${random.whole(1, 9)}`;
    this.line(
      'Producto',
      '',
      random.pick(words.PRODUCTS),
      { starts },
      {
        price: random.whole(100_000, 900_000) * 100,
        frequency: 'Única vez',
        licence: `${serial};${random.pick([1, 2, 3, 5, 10, 25])};${dayText(asOf + random.whole(-400, 400))}`,
      },
    );
  }

  private module(): void {
    this.line(
      'Módulo',
      '',
      this.random.pick(words.MODULES),
      { starts: this.asOf - this.random.whole(30, 2500) },
      {},
    );
  }

  private line(
    list: string,
    type: string,
    item: string,
    { starts, lastDay, cancelledFrom }: Dates,
    {
      price,
      frequency = '',
      licence = ';;00/00/0000',
    }: { price?: number; frequency?: string; licence?: string },
  ): void {
    const money = price === undefined ? ';' : `${amountText(price)};PES`;
    this.sinks.write(
      'servicios.csv',
      `SV-${this.numbering.next('SV')};${this.client.code};${list};${type};${item};;1;${money};${frequency};` +
        `${dayText(starts)};${dayText(lastDay ?? null)};${dayText(cancelledFrom ?? null)};${licence}\r\n`,
    );
  }
}
