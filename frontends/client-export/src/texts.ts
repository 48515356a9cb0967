import { formatCount, formatQuantity, formatSize } from '@panel/mfe-kit';

const clients = (count: number) => formatQuantity(count, 'cliente', 'clientes');

export const TEXTS = {
  title: 'Exportar clientes',
  clients,
  counting: 'Contando clientes…',
  nobody: 'No hay clientes para exportar: cambie el filtro o la selección.',
  format: 'Formato',
  formats: {
    xlsx: { label: 'Excel (XLSX)', hint: 'Importes y fechas con su tipo; encabezados fijos y con filtro.' },
    csv: { label: 'CSV', hint: 'Texto separado por punto y coma, con coma decimal y fechas dd/mm/aaaa.' },
  },
  columns: 'Columnas',
  visible: (count: number) => `Las visibles (${count})`,
  all: (count: number) => `Todas (${count})`,
  cancel: 'Cancelar',
  export: 'Exportar',
  progress: 'Avance de la exportación',
  waiting: 'Esperando que comience la descarga…',
  rows: (done: number, total: number) => `${formatCount(done)} de ${clients(total)}`,
  rate: (rate: number) => `${formatCount(rate)} por segundo`,
  remaining: (seconds: number) => `faltan ${duration(seconds)}`,
  notBegun: 'Si la descarga no comienza:',
  download: 'Descargar el archivo',
  lost: 'No se pudo leer el avance. Se sigue intentando; la descarga no se interrumpe.',
  stop: 'Cancelar exportación',
  goOn: 'Seguir trabajando',
  canLeave: 'Se puede cerrar esta ventana: la descarga continúa.',
  done: 'Exportación terminada',
  doneText: (rows: number, bytes: number, seconds: number) =>
    `${clients(rows)}, ${formatSize(bytes)}, en ${duration(seconds)}. El archivo está en las descargas del navegador.`,
  changed: (total: number) => `La lista cambió mientras tanto: al comenzar tenía ${clients(total)}.`,
  cancelled: 'Exportación cancelada',
  failed: 'No se pudo terminar la exportación',
  incomplete: (rows: number) =>
    rows === 0
      ? 'No se descargó ninguna fila.'
      : `Se habían escrito ${formatQuantity(rows, 'fila', 'filas')}; el archivo incompleto se descarta.`,
  tryAgain: 'Exporte de nuevo; si se repite, avise a quien administra el sistema.',
  again: 'Exportar de nuevo',
  close: 'Cerrar',
  notice: (percent: number) => `Exportando clientes: ${percent} %`,
  show: 'Ver avance',
  noticeDone: (rows: number) => `Exportación terminada: ${clients(rows)}.`,
  duration,
};

function duration(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return [minutes > 0 ? `${minutes} min` : '', rest > 0 ? `${rest} s` : ''].filter(Boolean).join(' ');
}
