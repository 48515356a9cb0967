import { type InspectedFile } from './inspect-file.js';
import type { PdfFolder } from './pdf-folder.js';

/** What is going to be imported: files that were read once and found usable, in the order of their import. */
export interface ImportSource {
  /** Name of the folder or file, without its path. */
  readonly name: string;
  readonly origin: string;
  readonly profile: string | null;
  /** When the other system's data was true, if the source says so. */
  readonly dataAsOf: Date | null;
  /** Equal for equal content read in an equal way: by it an interrupted run is found again. */
  readonly contentHash: string;
  readonly files: readonly InspectedFile[];
  /** The PDFs of its vouchers. */
  readonly pdfs: PdfFolder | undefined;
  /** Files of the folder that are not of the exchange format. */
  readonly ignoredFiles: readonly string[];
}
