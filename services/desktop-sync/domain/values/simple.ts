import { type Cell, type CellReader, Doubtful, foldText, Unreadable } from '../cell.js';

const WHOLE = /^-?\d{1,10}(?:[.,]0+)?$/;

/** A whole number from `min` to `max`; `12,00` is 12. */
export function wholeReader(min: number, max: number): CellReader {
  return (text) => {
    const number = WHOLE.test(text) ? Number.parseInt(text, 10) : Number.NaN;
    if (Number.isNaN(number)) {
      return new Unreadable('unreadable-integer', `"${text}" no se puede leer como número entero`);
    }
    if (number < min || number > max) {
      return new Unreadable('integer-out-of-range', `"${text}" está fuera de ${min} a ${max}`);
    }
    return String(number);
  };
}

const YES = new Set(['s', 'si', '1', 'x', 'v', 'verdadero', 't', 'true', 'y', 'yes']);
const NO = new Set(['n', 'no', '0', 'f', 'falso', 'false']);

/** S/N and the other ways in which programs and spreadsheets write yes and no. */
export function readFlag(text: string): Cell {
  const folded = foldText(text);
  if (YES.has(folded)) return 't';
  if (NO.has(folded)) return 'f';
  return new Unreadable('unreadable-flag', `"${text}" no se puede leer como S o N`);
}

/** One of a closed list of words. In an optional column an unknown word is left out and reported. */
export function choiceReader(
  words: Readonly<Record<string, string>>,
  unknown: 'refuse' | 'leave-out',
): CellReader {
  const known = new Map(Object.entries(words).map(([word, value]) => [foldText(word), value]));
  const examples = [...new Map(Object.entries(words).map(([word, value]) => [value, word])).values()].join(
    ', ',
  );
  return (text) => {
    const value = known.get(foldText(text));
    if (value !== undefined) return value;
    const reason = `"${text}" no está entre los valores posibles (${examples})`;
    return unknown === 'refuse'
      ? new Unreadable('unknown-value', reason)
      : new Doubtful(null, 'unknown-value', `${reason}; se importa sin ese dato`);
  };
}

/** A catalogue's number, or a name of it. An unknown one is left out and reported. */
export function codeOrNameReader(
  codes: ReadonlySet<number>,
  names: Readonly<Record<string, number>>,
): CellReader {
  const known = new Map(Object.entries(names).map(([name, code]) => [plainName(name), code]));
  return (text) => {
    const code = /^\d{1,3}$/.test(text) ? Number(text) : known.get(plainName(text));
    if (code !== undefined && codes.has(code)) return String(code);
    return new Doubtful(null, 'unknown-value', `"${text}" no está en el catálogo; se importa sin ese dato`);
  };
}

function plainName(text: string): string {
  return foldText(text).replace(/[^a-z0-9]/g, '');
}

/** Several texts in one cell as a PostgreSQL array. */
export function listReader(separators: RegExp): CellReader {
  return (text) => {
    const items = [...new Set(text.split(separators).map((item) => item.trim()))].filter(
      (item) => item !== '',
    );
    return items.length === 0 ? null : `{${items.map(arrayItem).join(',')}}`;
  };
}

function arrayItem(item: string): string {
  return `"${item.replace(/["\\]/g, '\\$&')}"`;
}

export const readText: CellReader = (text) => text;
