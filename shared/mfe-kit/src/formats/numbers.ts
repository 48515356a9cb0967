const WHOLE = new Intl.NumberFormat('es-AR', { maximumFractionDigits: 0, useGrouping: true });

/** A count: `1104` as `1.104`. */
export function formatCount(count: number): string {
  return WHOLE.format(count);
}

/** Counters of the filter are exact up to here; one more stands for all that is more. */
const MOST_COUNTED = 10_000;

/** A counter of the filter: `1.104`, or `+10.000` when only "more than" is known. */
export function formatCounter(count: number): string {
  return formatTotal({ value: Math.min(count, MOST_COUNTED), exact: count <= MOST_COUNTED });
}

/** `1 cliente`, `1.104 clientes`. */
export function formatQuantity(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A total that may have been capped: `1.104`, or `+10.000` when only "more than" is known. */
export function formatTotal(total: { value: number; exact: boolean }): string {
  return total.exact ? formatCount(total.value) : `+${formatCount(total.value)}`;
}

/** Bytes of a file: `850 B`, `12 kB`, `3,4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
