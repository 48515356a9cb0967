import type { PaymentView } from '../payment-view.js';
import { MUTED, RULE, type Sheet } from './sheet.js';
import { writeFact } from './write-head.js';

const LABEL_WIDTH = 50;
const WIDE_LABEL = 104;

/** How to pay: bank accounts two by two, then what else is to know. */
export function writePayment(sheet: Sheet, view: PaymentView): void {
  sheet.reserve(60 + 13 * 6);
  sheet.rule(sheet.y, RULE, 0.75);
  sheet.y += 10;
  sheet.y += sheet.text(view.title, sheet.left, sheet.y, sheet.width, { size: 10, weight: 'bold' }) + 5;
  const column = sheet.width / 2 - 8;
  for (let i = 0; i < view.accounts.length; i += 2) {
    sheet.reserve(13 * 6 + 8);
    const heights = view.accounts.slice(i, i + 2).map((account, side) => {
      let y = sheet.y;
      for (const fact of account) {
        y += writeFact(sheet, fact, sheet.left + side * (column + 16), y, column, LABEL_WIDTH) + 2.5;
      }
      return y - sheet.y;
    });
    sheet.y += Math.max(...heights) + 8;
  }
  for (const fact of view.facts) {
    sheet.reserve(34);
    sheet.y += writeFact(sheet, fact, sheet.left, sheet.y, sheet.width, WIDE_LABEL) + 3;
  }
  sheet.y += 4;
  for (const note of view.notes) {
    sheet.reserve(12);
    sheet.y += sheet.text(note, sheet.left, sheet.y, sheet.width, { size: 7.5, color: MUTED }) + 2;
  }
}
