import type { StatementSnapshot } from '../../domain/snapshot.js';
import { statementView } from '../statement-view.js';
import { TEXTS } from '../texts.js';
import { Sheet } from './sheet.js';
import { writeAgeing, writeSummary } from './write-figures.js';
import { writeHead } from './write-head.js';
import { writePayment } from './write-payment.js';
import { writeTable } from './write-table.js';

/** A draft has no instant of its own; its file shall be the same each time too. */
const NO_INSTANT = new Date(0);

/** The statement as a PDF file: the same snapshot and logo give the same bytes. */
export function statementPdf(snapshot: StatementSnapshot, logo: Buffer | null): Promise<Buffer> {
  const view = statementView(snapshot);
  const sheet = new Sheet({
    title: `${view.title} ${view.number}`,
    author: snapshot.issuer.legalName,
    subject: view.footer,
    createdAt: snapshot.issue ? new Date(snapshot.issue.at) : NO_INSTANT,
  });
  writeHead(sheet, view, logo);
  if (view.empty) sheet.y += sheet.text(view.empty, sheet.left, sheet.y, sheet.width, { size: 9 }) + 14;
  for (const currency of view.currencies) {
    writeSummary(sheet, currency, view.accent);
    for (const table of currency.tables) writeTable(sheet, table);
    writeAgeing(sheet, currency, view.accent);
    if (currency.cheques) writeTable(sheet, currency.cheques);
  }
  writePayment(sheet, view.payment);
  return sheet.finish((page, pages) => ({ left: view.footer, right: TEXTS.page(page, pages) }));
}
