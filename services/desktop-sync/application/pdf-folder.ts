import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import {
  checkPdf,
  LARGEST_PDF,
  NOT_A_FILE,
  type PdfProblem,
  REPEATED,
  TOO_LARGE,
  UNREADABLE,
  VOUCHER_PDF_FOLDER,
  voucherOf,
} from '../domain/voucher-pdf.js';

/** One entry of the folder: the voucher that it is of, or why it is not taken. */
export interface PdfEntry {
  readonly name: string;
  readonly voucher: string | PdfProblem;
}

/** The PDFs of an exchange folder, in the order of their names. */
export interface PdfFolder {
  readonly folder: string;
  readonly entries: readonly PdfEntry[];
}

export async function findPdfFolder(
  exchangeFolder: string,
  names: readonly string[],
): Promise<PdfFolder | undefined> {
  const name = names.find((candidate) => candidate.toLowerCase() === VOUCHER_PDF_FOLDER);
  if (name === undefined) return undefined;
  const folder = path.join(exchangeFolder, name);
  // What is no folder has no files; a link may lead anywhere and is not followed.
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const entries = found
    .map((file) => ({ name: file.name, voucher: file.isFile() ? voucherOf(file.name) : NOT_A_FILE }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { folder, entries: withoutRepeated(entries) };
}

/** Of two files of one voucher the last one counts, as of two rows. */
function withoutRepeated(entries: readonly PdfEntry[]): PdfEntry[] {
  const last = new Map(entries.map(({ voucher }, index) => [voucher, index]));
  return entries.map((entry, index) =>
    typeof entry.voucher === 'string' && last.get(entry.voucher) !== index
      ? { ...entry, voucher: REPEATED }
      : entry,
  );
}

/** The bytes of a file that is a PDF; never more of one that is not than it takes to see. */
export async function readPdf(file: string): Promise<Buffer | PdfProblem> {
  try {
    const handle = await open(file);
    try {
      if ((await handle.stat()).size > LARGEST_PDF) return TOO_LARGE;
      const bytes = await handle.readFile();
      return checkPdf(bytes) ?? bytes;
    } finally {
      await handle.close();
    }
  } catch {
    return UNREADABLE;
  }
}
