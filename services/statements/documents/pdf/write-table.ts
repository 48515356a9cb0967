import type { CellView, ColumnView, TableView } from '../table-view.js';
import { DANGER, MUTED, SHADE, type Sheet, type TextStyle } from './sheet.js';

const GAP = 3;
const PAD = 3.5;
const TEXT: TextStyle = { size: 7.2, lines: 3 };
const DETAIL: TextStyle = { size: 6.5, color: MUTED, lines: 2 };
const HEAD: TextStyle = { size: 6.5, weight: 'bold', color: MUTED, lines: 2 };
const TOTAL: TextStyle = { size: 7.2, weight: 'bold', fit: true };

interface Place {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** A table over as many pages as it needs: its head on each of them, no row on two. */
export function writeTable(sheet: Sheet, table: TableView): void {
  const places = placesOf(sheet, table.columns);
  const first = table.rows[0];
  // A title never stands alone at the end of a page.
  sheet.reserve(16 + headHeight(sheet, table, places) + (first ? rowHeight(sheet, first, places) : 0));
  sheet.y += sheet.text(table.title, sheet.left, sheet.y, sheet.width, { size: 8.5, weight: 'bold' }) + 4;
  writeHead(sheet, table, places);
  for (const row of table.rows) {
    const height = rowHeight(sheet, row, places);
    if (sheet.reserve(height)) writeHead(sheet, table, places);
    writeRow(sheet, row, places);
    sheet.y += height;
    sheet.rule(sheet.y);
  }
  if (table.total) writeTotal(sheet, table, table.total, places);
  sheet.y += 12;
}

function placesOf(sheet: Sheet, columns: readonly ColumnView[]): Place[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  let x = sheet.left;
  return columns.map(({ width, align }) => {
    const whole = width ?? sheet.width - fixed;
    const place = { x: x + GAP, width: whole - 2 * GAP, align };
    x += whole;
    return place;
  });
}

function headHeight(sheet: Sheet, { columns }: TableView, places: readonly Place[]): number {
  const heights = columns.map(({ title }, i) => sheet.height(title, places[i]?.width ?? 0, HEAD));
  return Math.max(...heights) + 2 * PAD;
}

function writeHead(sheet: Sheet, table: TableView, places: readonly Place[]): void {
  const height = headHeight(sheet, table, places);
  sheet.box(sheet.left, sheet.y, sheet.width, height, SHADE);
  for (const [i, { title }] of table.columns.entries()) {
    const { x, width, align } = places[i] as Place;
    const own = sheet.height(title, width, HEAD);
    sheet.text(title, x, sheet.y + height - PAD - own, width, { ...HEAD, align });
  }
  sheet.y += height;
}

function rowHeight(sheet: Sheet, row: readonly CellView[], places: readonly Place[]): number {
  const heights = row.map((cell, i) => cellHeight(sheet, cell, places[i] as Place));
  return Math.max(...heights) + 2 * PAD;
}

function cellHeight(sheet: Sheet, { text, detail }: CellView, { width, align }: Place): number {
  return sheet.height(text, width, textStyle(align)) + (detail ? sheet.height(detail, width, DETAIL) + 1 : 0);
}

/** Figures stand right, and are never broken. */
function textStyle(align: Place['align']): TextStyle {
  return align === 'right' ? { ...TEXT, align, fit: true } : TEXT;
}

function writeRow(sheet: Sheet, row: readonly CellView[], places: readonly Place[]): void {
  for (const [i, { text, detail, tone }] of row.entries()) {
    const { x, width, align } = places[i] as Place;
    const color = tone === 'danger' ? { color: DANGER } : {};
    const used = text ? sheet.text(text, x, sheet.y + PAD, width, { ...textStyle(align), ...color }) : 0;
    if (detail) sheet.text(detail, x, sheet.y + PAD + used + 1, width, DETAIL);
  }
}

function writeTotal(
  sheet: Sheet,
  table: TableView,
  total: readonly CellView[],
  places: readonly Place[],
): void {
  const height = sheet.height('0', 50, TOTAL) + 2 * PAD + 1;
  if (sheet.reserve(height)) writeHead(sheet, table, places);
  for (const [i, { text }] of total.entries()) {
    const { x, width, align } = places[i] as Place;
    // The label stands over the empty cells that follow it.
    if (text) sheet.text(text, x, sheet.y + PAD, i === 0 ? 200 : width, { ...TOTAL, align });
  }
  sheet.y += height;
}
