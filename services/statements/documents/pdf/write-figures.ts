import type { CurrencyView } from '../currency-view.js';
import { TEXTS } from '../texts.js';
import { DANGER, INK, MUTED, RULE, type Sheet } from './sheet.js';

/** The figures that matter, side by side. */
export function writeSummary(sheet: Sheet, view: CurrencyView, accent: string): void {
  sheet.reserve(110);
  sheet.y += sheet.text(view.title, sheet.left, sheet.y, sheet.width, { size: 10, weight: 'bold' }) + 6;
  const width = sheet.width / view.summary.length;
  for (const [i, { label, amount, tone }] of view.summary.entries()) {
    const x = sheet.left + i * width;
    const strong = tone === 'strong';
    sheet.box(x, sheet.y, width - 8, strong ? 1.5 : 0.75, strong ? accent : RULE);
    sheet.text(label, x, sheet.y + 5, width - 8, { size: 7, color: MUTED, lines: 1 });
    const color = tone === 'danger' ? DANGER : strong ? accent : INK;
    sheet.text(amount, x, sheet.y + 15, width - 8, {
      size: 11,
      weight: strong ? 'bold' : 'regular',
      color,
      fit: true,
    });
  }
  sheet.y += 40;
}

/** What is pending by its age, each with a bar for its share. */
export function writeAgeing(sheet: Sheet, { ageing }: CurrencyView, accent: string): void {
  if (ageing.length === 0) return;
  sheet.reserve(50);
  sheet.y +=
    sheet.text(TEXTS.ageingTitle, sheet.left, sheet.y, sheet.width, { size: 8.5, weight: 'bold' }) + 5;
  const width = sheet.width / ageing.length;
  for (const [i, { label, amount, share }] of ageing.entries()) {
    const x = sheet.left + i * width;
    sheet.text(label, x, sheet.y, width - 6, { size: 6.5, color: MUTED, lines: 1 });
    sheet.text(amount, x, sheet.y + 9, width - 6, { size: 7.5, fit: true });
    sheet.box(x, sheet.y + 21, width - 6, 3, RULE);
    sheet.box(x, sheet.y + 21, (width - 6) * Math.min(1, share), 3, i === 0 ? accent : DANGER);
  }
  sheet.y += 40;
}
