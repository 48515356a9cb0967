import { type Cell, Doubtful, Unreadable } from '../cell.js';

const SCIENTIFIC = /^\d+(?:[.,]\d+)?e\+?\d+$/i;
const DIGITS = /^\d+$/;
const CLIENT_CODE = /^(\d{1,6})-(\d{1,2})$/;
const MAX_KEY_LENGTH = 100;

const mangledKey = new Unreadable(
  'mangled-key',
  'Una planilla de cálculo convirtió la clave a notación científica y perdió cifras; exporte el archivo de nuevo',
);
const longKey = new Unreadable('key-too-long', `La clave supera ${MAX_KEY_LENGTH} caracteres`);

/**
 * An identifier of the other system. Spreadsheets drop leading zeros of all-digit codes, so `0000123`
 * and `123` are the same identifier.
 */
export function readKey(text: string): Cell {
  if (SCIENTIFIC.test(text)) return mangledKey;
  if (text.length > MAX_KEY_LENGTH) return longKey;
  return DIGITS.test(text) ? text.replace(/^0+(?=\d)/, '') : text;
}

/** A client's identifier; `123-1` is the code `000123-01` without its zeros. */
export function readClientKey(text: string): Cell {
  const code = CLIENT_CODE.exec(text);
  if (!code) return readKey(text);
  return `${(code[1] as string).padStart(6, '0')}-${(code[2] as string).padStart(2, '0')}`;
}

/** An identifier that must keep every character, zeros included. */
export function readVerbatimKey(text: string): Cell {
  return text.length > MAX_KEY_LENGTH ? longKey : text;
}

/**
 * A CUIT, DNI or other document, without dashes and dots. What a spreadsheet destroyed stays visible and
 * is reported: guessing the lost digits would invent a taxpayer.
 */
export function readDocument(text: string): Cell {
  if (SCIENTIFIC.test(text)) {
    return new Doubtful(
      text,
      'mangled-document',
      'Una planilla de cálculo convirtió el CUIT a notación científica y perdió cifras; corríjalo en el sistema de origen',
    );
  }
  const compact = text.replace(/[.,]0+$/, '').replace(/[\s.-]/g, '');
  return DIGITS.test(compact) ? compact : text.toUpperCase();
}
