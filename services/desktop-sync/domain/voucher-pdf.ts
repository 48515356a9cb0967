import { Unreadable } from './cell.js';
import { readKey } from './values/keys.js';

/** Folder of the exchange folder with one PDF per voucher, named by the voucher's identifier. */
export const VOUCHER_PDF_FOLDER = 'comprobantes-pdf';
export const LARGEST_PDF = 10 * 1024 * 1024;

/** Why a file is not taken, as the report says it. */
export interface PdfProblem {
  readonly code: string;
  readonly reason: string;
}

const problem = (code: string, reason: string): PdfProblem => ({ code, reason });
export const NOT_A_PDF_NAME = problem(
  'pdf-name',
  'El nombre debe ser el id del comprobante y terminar en .pdf',
);
export const NOT_A_FILE = problem('pdf-not-a-file', 'No es un archivo');
export const REPEATED = problem('pdf-repeated', 'Otro archivo de la carpeta es del mismo comprobante');
export const TOO_LARGE = problem('pdf-too-large', 'El PDF supera los 10 MB');
export const NOT_A_PDF = problem('pdf-content', 'El contenido no es un PDF');
export const UNREADABLE = problem('pdf-unreadable', 'El archivo no se puede leer');
export const UNKNOWN_VOUCHER = problem('voucher-unknown', 'No existe el comprobante');

/** The identifier of the voucher that a file is of. */
export function voucherOf(fileName: string): string | PdfProblem {
  const [, stem] = /^(.+)\.pdf$/i.exec(fileName) ?? [];
  const key = stem === undefined ? NOT_A_PDF_NAME : readKey(stem.trim());
  return key instanceof Unreadable ? problem(key.code, key.reason) : (key as string | PdfProblem);
}

/** A PDF says so in its first bytes, whatever its name is. */
export function checkPdf(bytes: Uint8Array): PdfProblem | undefined {
  if (bytes.byteLength > LARGEST_PDF) return TOO_LARGE;
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-' ? undefined : NOT_A_PDF;
}
