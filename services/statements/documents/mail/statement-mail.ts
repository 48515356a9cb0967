import type { StatementSnapshot } from '../../domain/snapshot.js';
import { mailHtml } from './mail-html.js';
import { mailText } from './mail-text.js';
import { mailView } from './mail-view.js';

/** Both parts of the mail that takes a statement along; every figure and every CBU comes from the snapshot. */
export function statementMail(snapshot: StatementSnapshot, cover: string): { text: string; html: string } {
  const view = mailView(snapshot, cover);
  return { text: mailText(view), html: mailHtml(view) };
}
