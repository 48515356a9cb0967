import { contributorTypeName, formatCount, formatQuantity, provinceName } from '@panel/mfe-kit/core';
import type { MassChange, Outcome, Reason } from './api';

const clients = (count: number) => formatQuantity(count, 'cliente', 'clientes');

export const TEXTS = {
  title: 'Asignar datos',
  undoTitle: 'Deshacer asignación',
  fields: 'Datos a asignar',
  fieldsHint: 'Se modifican sólo los marcados.',
  choose: 'Elegir…',
  empties: (field: string) => `Vaciar ${field}`,
  unfinished: 'Complete el dato, o marque que se vacía.',
  preview: 'Vista previa',
  nothingChosen: 'Marque un dato para ver qué pasaría con los clientes elegidos.',
  calculating: 'Calculando…',
  nobody: 'No hay clientes elegidos.',
  total: (count: number) => `De ${clients(count)}:`,
  cancel: 'Cancelar',
  close: 'Cerrar',
  assign: (count: number | undefined) => (count ? `Asignar a ${clients(count)}` : 'Asignar'),
  outcomes: {
    changed: { previewed: 'Cambian', done: 'Cambiados', one: 'Cambiado' },
    omitted: { previewed: 'Se omiten', done: 'Omitidos', one: 'Omitido' },
    same: { previewed: 'Ya son así', done: 'Ya eran así', one: 'Ya era así' },
  } satisfies Record<Outcome, object>,
  undoOutcomes: {
    changed: { done: 'Revertidos', one: 'Revertido' },
    omitted: { done: 'Conservados', one: 'Conservado' },
    same: { done: 'Ya eran así', one: 'Ya era así' },
  } satisfies Record<Outcome, object>,
  reasons: {
    origin: 'El dato es de CRISTAL Desktop',
    'cuit-missing': 'El tipo de contribuyente lleva CUIT y el cliente no lo tiene',
    'cuit-invalid': 'El dígito verificador del documento no coincide',
    'cuit-not-foreign': 'El tipo de contribuyente lleva un documento del exterior',
    'document-incomplete': 'El documento está incompleto',
    'edited-since': 'Alguien lo cambió después',
  } satisfies Record<Reason, string>,
  examples: (shown: number, all: number) =>
    shown < all ? `Ver ${formatCount(shown)} de ${clients(all)}` : `Ver ${clients(all)}`,
  before: (value: string) => `ahora: ${value}`,
  empty: 'vacío',
  progress: 'Avance',
  done: (done: number, total: number) => `${formatCount(done)} de ${clients(total)}`,
  rate: (rate: number) => `${formatCount(rate)} por segundo`,
  remaining: (seconds: number) => `faltan ${duration(seconds)}`,
  canLeave: 'Se puede cerrar esta ventana: el trabajo continúa.',
  lost: 'No se pudo leer el avance. Se sigue intentando; el trabajo no se interrumpe.',
  stop: 'Detener',
  goOn: 'Seguir trabajando',
  ends: {
    running: '',
    done: 'Asignación terminada',
    stopped: 'Asignación detenida',
    failed: 'No se pudo terminar la asignación',
  } satisfies Record<MassChange['state'], string>,
  undoEnds: {
    running: '',
    done: 'Asignación deshecha',
    stopped: 'Se detuvo el deshacer',
    failed: 'No se pudo terminar de deshacer',
  } satisfies Record<MassChange['state'], string>,
  untouched: (count: number) => `${clients(count)} sin procesar quedan como estaban.`,
  wasUndone: 'Esta asignación se deshizo.',
  results: 'Resultado por cliente',
  show: 'Mostrar',
  everybody: 'Todos',
  more: 'Ver más',
  none: 'Ningún cliente.',
  columns: { code: 'Código', legalName: 'Razón social', outcome: 'Resultado', detail: 'Detalle' },
  download: 'Descargar resultado',
  undo: 'Deshacer',
  undoRest: 'Deshacer el resto',
  notice: (percent: number) => `Asignando datos: ${percent} %`,
  undoNotice: (percent: number) => `Deshaciendo la asignación: ${percent} %`,
  showProgress: 'Ver avance',
  showResult: 'Ver resultado',
  noticeEnd: (done: string, changed: number, left: string, omitted: number) =>
    `${done}: ${formatCount(changed)}. ${left}: ${formatCount(omitted)}.`,
};

/** What a value says; of a number, what it stands for. */
export function shownValue(field: string, value: string | number | readonly string[] | null): string {
  if (value === null || value === '') return TEXTS.empty;
  if (typeof value !== 'number') return String(value);
  return field === 'province' ? (provinceName(value) ?? String(value)) : contributorTypeName(value);
}

function duration(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return [minutes > 0 ? `${minutes} min` : '', rest > 0 ? `${rest} s` : ''].filter(Boolean).join(' ');
}
