import { type Cell, Unreadable } from '../cell.js';

/**
 * How a file writes decimals. `es`: `1.234,56`. `en`: `1,234.56`. `mixed`: both were found, so a text
 * such as `1.234` has two readings and is refused.
 */
export type DecimalStyle = 'es' | 'en' | 'mixed';

const PLAIN = /^\d+$/;
const ES_PLAIN = /^\d+,\d{1,2}$/;
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;
const COMMA_DECIMAL = /^(?:\d*|\d{1,3}(?:\.\d{3})+),\d*$/;
const DOT_DECIMAL = /^(?:\d*|\d{1,3}(?:,\d{3})+)\.\d*$/;
const DOT_THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const COMMA_THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const CURRENCY_MARK = /^(?:u\$s|us\$|usd|ars|eur|dol|pes|\$|€)|(?:u\$s|us\$|usd|ars|eur|dol|pes|\$|€)$/i;
const SPACES = /\s/g;
const MAX_WHOLE_DIGITS = 15;

const unreadable = (text: string) =>
  new Unreadable('unreadable-number', `"${text}" no se puede leer como número`);
const mangled = new Unreadable(
  'mangled-number',
  'Una planilla de cálculo convirtió el número a notación científica y perdió cifras; exporte el archivo de nuevo',
);
const ambiguous = new Unreadable(
  'ambiguous-number',
  'El archivo mezcla coma y punto decimal, y este número se puede leer de dos maneras',
);
const tooLarge = new Unreadable('number-too-large', 'El número tiene demasiadas cifras');
const negative = new Unreadable('negative-number', 'El número no puede ser negativo');

/**
 * Reads a decimal number exactly, as text: thousands marks, currency signs, trailing minus and
 * parentheses for negatives are understood. Never passes through a float.
 */
export function readDecimal(text: string, style: DecimalStyle): Cell {
  if (style !== 'en' && ES_PLAIN.test(text)) return canonical(text.replace(',', '.'));
  if (PLAIN.test(text)) return canonical(text);
  if (SCIENTIFIC.test(text)) return mangled;
  const signed = splitSign(text);
  if (!signed) return unreadable(text);
  const number = readUnsigned(signed.body, style);
  if (number === undefined) return unreadable(text);
  if (typeof number !== 'string') return number;
  return signed.negative && /[1-9]/.test(number) ? `-${number}` : number;
}

/** Like `readDecimal`; a negative number is refused, because the sign of an amount is its side. */
export function readUnsignedDecimal(text: string, style: DecimalStyle): Cell {
  const number = readDecimal(text, style);
  return typeof number === 'string' && number.startsWith('-') ? negative : number;
}

/** What a number's text proves about its file: `undefined` when both styles read it alike or either could. */
export function decimalEvidence(text: string): 'es' | 'en' | undefined {
  if (PLAIN.test(text)) return undefined;
  if (ES_PLAIN.test(text)) return 'es';
  const body = splitSign(text)?.body;
  if (!body || AMBIGUOUS.test(body)) return undefined;
  if (COMMA_DECIMAL.test(body) || DOT_THOUSANDS.test(body)) return 'es';
  if (DOT_DECIMAL.test(body) || COMMA_THOUSANDS.test(body)) return 'en';
  return undefined;
}

function splitSign(text: string): { negative: boolean; body: string } | undefined {
  let body = text.replace(SPACES, '');
  let marks = 0;
  let negativeMark = false;
  // Sign and currency come in either order: "$ -5", "-$ 5", "(U$S 5)", "5-".
  for (let found = true; found;) {
    found = false;
    if (body.startsWith('(') && body.endsWith(')')) {
      body = body.slice(1, -1);
      negativeMark = found = true;
      marks++;
    } else if (/^[-+]/.test(body)) {
      negativeMark ||= body.startsWith('-');
      body = body.slice(1);
      found = true;
      marks++;
    } else if (/[-+]$/.test(body)) {
      negativeMark ||= body.endsWith('-');
      body = body.slice(0, -1);
      found = true;
      marks++;
    } else if (CURRENCY_MARK.test(body)) {
      body = body.replace(CURRENCY_MARK, '');
      found = true;
    }
  }
  return marks > 1 || !/^[\d.,]*\d[\d.,]*$/.test(body) ? undefined : { negative: negativeMark, body };
}

function readUnsigned(body: string, style: DecimalStyle): string | Unreadable | undefined {
  if (PLAIN.test(body)) return canonical(body);
  if (AMBIGUOUS.test(body)) {
    if (style === 'mixed') return ambiguous;
    const decimalMark = style === 'es' ? ',' : '.';
    return canonical(body.includes(decimalMark) ? body.replace(',', '.') : body.replace(/[.,]/, ''));
  }
  if (COMMA_DECIMAL.test(body)) return canonical(body.replaceAll('.', '').replace(',', '.'));
  if (DOT_DECIMAL.test(body)) return canonical(body.replaceAll(',', ''));
  if (DOT_THOUSANDS.test(body)) return canonical(body.replaceAll('.', ''));
  if (COMMA_THOUSANDS.test(body)) return canonical(body.replaceAll(',', ''));
  return undefined;
}

/** Without leading zeros or a bare decimal point. */
function canonical(number: string): string | Unreadable {
  const [whole = '', fraction = ''] = number.split('.');
  const digits = whole.length > 1 ? whole.replace(/^0+(?=\d)/, '') : whole || '0';
  if (digits.length > MAX_WHOLE_DIGITS || fraction.length > MAX_WHOLE_DIGITS) return tooLarge;
  return fraction ? `${digits}.${fraction}` : digits;
}
