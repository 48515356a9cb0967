import type { StatementView } from '../statement-view.js';
import type { Fact } from '../fact.js';
import { TEXTS } from '../texts.js';
import { MUTED, SHADE, type Sheet } from './sheet.js';

const LOGO: [number, number] = [170, 44];
const RIGHT = 190;

/** Who writes, what it is, to whom. */
export function writeHead(sheet: Sheet, view: StatementView, logo: Buffer | null): void {
  const issuerBottom = writeIssuer(sheet, view, logo);
  const factsBottom = writeDocument(sheet, view);
  sheet.y = Math.max(issuerBottom, factsBottom) + 10;
  sheet.rule(sheet.y, view.accent, 1.5);
  sheet.y += 10;
  writeClient(sheet, view);
}

function writeIssuer(sheet: Sheet, view: StatementView, logo: Buffer | null): number {
  const width = sheet.width - RIGHT - 20;
  let y = sheet.y;
  if (logo) {
    sheet.picture(logo, sheet.left, y, LOGO);
    y += LOGO[1] + 6;
  }
  y += sheet.text(view.issuerName, sheet.left, y, width, {
    size: logo ? 10 : 15,
    weight: 'bold',
    color: view.accent,
    lines: 2,
  });
  y += 3;
  for (const line of view.issuerLines) {
    y += sheet.text(line, sheet.left, y, width, { size: 7, color: MUTED, lines: 2 }) + 1.5;
  }
  return y;
}

function writeDocument(sheet: Sheet, view: StatementView): number {
  const x = sheet.right - RIGHT;
  let y = sheet.y;
  y += sheet.text(view.title, x, y, RIGHT, { size: 15, weight: 'bold', align: 'right' });
  y += sheet.text(view.number, x, y, RIGHT, { size: 11, weight: 'bold', color: view.accent, align: 'right' });
  y += 5;
  for (const [label, value] of view.facts) {
    sheet.text(label, x, y, RIGHT - 84, { size: 7, color: MUTED, align: 'right' });
    y += sheet.text(value, sheet.right - 80, y, 80, { size: 7.5, align: 'right' }) + 2;
  }
  y += sheet.text(TEXTS.notValid, x, y + 2, RIGHT, { size: 6.5, color: MUTED, align: 'right' });
  return y + 2;
}

function writeClient(sheet: Sheet, view: StatementView): void {
  const inner = sheet.width - 20;
  const column = inner / 2 - 8;
  const name = { size: 10, weight: 'bold' as const, lines: 3 };
  const nameHeight = sheet.height(view.clientName, inner, name);
  const heights = view.clientFacts.map((fact) => factHeight(sheet, fact, column));
  const rows = Math.ceil(heights.length / 2);
  const rowHeights = Array.from({ length: rows }, (_, row) =>
    Math.max(...heights.slice(2 * row, 2 * row + 2)),
  );
  const height = nameHeight + rowHeights.reduce((sum, own) => sum + own + 3, 0) + 18;
  sheet.box(sheet.left, sheet.y, sheet.width, height, SHADE);
  let y = sheet.y + 8;
  y += sheet.text(view.clientName, sheet.left + 10, y, inner, name) + 4;
  for (const [row, own] of rowHeights.entries()) {
    for (const [i, fact] of view.clientFacts.slice(2 * row, 2 * row + 2).entries()) {
      writeFact(sheet, fact, sheet.left + 10 + i * (column + 16), y, column);
    }
    y += own + 3;
  }
  sheet.y += height + 14;
}

const LABEL_WIDTH = 62;
const VALUE = { size: 7.5, lines: 3 };

function factHeight(sheet: Sheet, [, value]: Fact, width: number): number {
  return sheet.height(value, width - LABEL_WIDTH, VALUE);
}

/** A label with its value beside it; gives the height. */
export function writeFact(
  sheet: Sheet,
  [label, value]: Fact,
  x: number,
  y: number,
  width: number,
  labelWidth = LABEL_WIDTH,
): number {
  sheet.text(label, x, y, labelWidth, { size: 7, color: MUTED });
  return sheet.text(value, x + labelWidth, y, width - labelWidth, VALUE);
}
