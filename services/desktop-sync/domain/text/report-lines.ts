import { cleanCell } from '../cell.js';

/** Lines that printed reports leave among the data. */
const TOTAL =
  /^(?:sub)?total(?:es)?\b|^suma(?:s|toria)?\b|^cantidad de (?:registros|clientes|comprobantes)\b/i;

export function isBlankLine(record: readonly string[]): boolean {
  return record.every((cell) => cleanCell(cell) === '');
}

/** The header printed again at the top of each page. */
export function isRepeatedHeader(record: readonly string[], header: readonly string[]): boolean {
  return (
    record[0] === header[0] &&
    record.length === header.length &&
    record.every((cell, i) => cell === header[i])
  );
}

/** Starts with "Total" and lacks a required value: a client may be called "Total Austral S.A.", but has a code. */
export function isTotalLine(record: readonly string[], requiredPositions: readonly number[]): boolean {
  if (requiredPositions.every((position) => cleanCell(record[position]) !== '')) return false;
  const first = record.map(cleanCell).find((cell) => cell !== '');
  return first !== undefined && TOTAL.test(first);
}
