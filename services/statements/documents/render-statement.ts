import type { StatementSnapshot } from '../domain/snapshot.js';
import { statementPage } from './html/statement-page.js';
import { statementPdf } from './pdf/statement-pdf.js';

export interface RenderJob {
  readonly snapshot: StatementSnapshot;
  readonly logo: Uint8Array | null;
  /** The page alone, for who only wants to look. */
  readonly pageOnly: boolean;
}

export interface RenderedStatement {
  readonly page: Uint8Array;
  readonly pdf: Uint8Array | null;
}

/** The files of a statement. */
export async function renderStatement({ snapshot, logo, pageOnly }: RenderJob): Promise<RenderedStatement> {
  const picture = logo && Buffer.from(logo);
  return {
    page: Buffer.from(statementPage(snapshot, picture), 'utf8'),
    pdf: pageOnly ? null : await statementPdf(snapshot, picture),
  };
}
