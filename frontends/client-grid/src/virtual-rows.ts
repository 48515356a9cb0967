/**
 * Firefox clamps the height of an element near 17,800,000 px, Chromium near 33,500,000: longer lists scroll in a
 * shorter element, and one pixel of the scroll bar then stands for more than one pixel of rows.
 */
export const TALLEST = 15_000_000;

/** Rows drawn beyond either edge, so that a fast wheel does not show gaps. */
const OVERSCAN = 6;

export interface Geometry {
  count: number;
  rowHeight: number;
  /** Height of the visible part, without the header. */
  viewport: number;
  /** Of the scrolling element. */
  scrollTop: number;
}

export interface DrawnRows {
  first: number;
  /** One past the last. */
  end: number;
}

/** Height of the element that scrolls. */
export function scrollHeight({ count, rowHeight }: Pick<Geometry, 'count' | 'rowHeight'>): number {
  return Math.min(count * rowHeight, TALLEST);
}

/** Pixels of rows per pixel of the scroll bar; 1 for all but the longest lists. */
export function scaleOf(geometry: Omit<Geometry, 'scrollTop'>): number {
  const { count, rowHeight, viewport } = geometry;
  const full = count * rowHeight;
  return full <= TALLEST ? 1 : (full - viewport) / (TALLEST - viewport);
}

/** How far the rows themselves are scrolled. */
export function offsetOf(geometry: Geometry): number {
  return geometry.scrollTop * scaleOf(geometry);
}

/** All rows have one height, so what is in sight is arithmetic, the same for ten rows and for a million. */
export function drawnRows(geometry: Geometry): DrawnRows {
  const { count, rowHeight, viewport } = geometry;
  const offset = offsetOf(geometry);
  return {
    first: Math.max(0, Math.floor(offset / rowHeight) - OVERSCAN),
    end: Math.min(count, Math.ceil((offset + viewport) / rowHeight) + OVERSCAN),
  };
}

/** The most rows that are ever drawn at once. */
export function poolSize({ rowHeight, viewport }: Pick<Geometry, 'rowHeight' | 'viewport'>): number {
  return Math.ceil(viewport / rowHeight) + 1 + 2 * OVERSCAN;
}

/** Where a row stands in the scrolling element. */
export function topOf(index: number, geometry: Geometry): number {
  return index * geometry.rowHeight - offsetOf(geometry) + geometry.scrollTop;
}

/** The scroll position that brings a row into sight, or `null` when it is. */
export function scrollTopFor(index: number, align: 'nearest' | 'middle', geometry: Geometry): number | null {
  const { rowHeight, viewport } = geometry;
  const offset = offsetOf(geometry);
  const top = index * rowHeight;
  const bottom = top + rowHeight - viewport;
  if (top >= offset && bottom <= offset) return null;
  const target = align === 'middle' ? (top + bottom) / 2 : top < offset ? top : bottom;
  return Math.max(0, target) / scaleOf(geometry);
}
