import { emit, NARROW_SCREEN, navigate, useClientCode } from '@panel/mfe-kit';
import { nextTick, onScopeDispose, reactive, ref, watch, type ComputedRef, type Ref } from 'vue';
import { findRowNumber, type GridQuery } from '../api';
import { HEADER, type Cell } from '../movement';
import type { Rows } from './use-rows';

/** Steps that come sooner than this after the one before are one movement: a held arrow key. */
const IN_A_ROW = 150;
/** The panel follows a movement this long after its last step, so that a held arrow key does not ask for every client. */
const FOLLOW_DELAY = 50;
/** Where one starts: at the code, past the boxes. */
export const FIRST_COLUMN = 1;

export interface Position {
  cell: Cell;
  /** False until somebody has chosen a row of this list: the first key then chooses the first one. */
  placed: Readonly<Ref<boolean>>;
  code: ComputedRef<string | null>;
  /** Moves to a cell; the panel follows. */
  moveTo(cell: Cell): void;
  /** Opens the present row's client in the panel and hands it the keyboard. */
  enter(): void;
  /** The same, but only where the panel covers the list and so does not follow by itself. */
  openIfNarrow(): void;
  /** Finds a client in the list and moves to it; false when it is not there. */
  jumpTo(code: string): Promise<boolean>;
  /** Fetches what is shown again; the position stays on its client, and what one looks at, in its place of the screen. */
  refresh(): Promise<void>;
}

/** Where one is in the list. The client is in the URL; the row number is found again whenever the list changes. */
export function usePosition(options: {
  rows: Rows;
  query: ComputedRef<GridQuery>;
  rowHeight: Ref<number>;
  scrollToRow: (index: number, align?: 'nearest' | 'middle') => void;
  scrollBy: (pixels: number) => void;
  isInSight: (index: number) => boolean;
  firstInSight: () => number;
}): Position {
  const { rows, query } = options;
  const code = useClientCode();
  const cell = reactive<Cell>({ row: 0, column: FIRST_COLUMN });
  const placed = ref(false);
  /** The row that the panel should show as soon as it is known which client it is. */
  const awaited = ref<number | null>(null);
  /** The client that the URL is about to name because one moved here. */
  let followed: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let steppedAt = -Infinity;
  let search: AbortController | undefined;

  function moveTo(to: Cell): void {
    const sameRow = to.row === cell.row;
    cell.row = to.row;
    cell.column = to.column;
    if (to.row === HEADER) return;
    placed.value = true;
    options.scrollToRow(to.row);
    if (!sameRow || rows.at(to.row)?.code !== code.value) follow(to.row);
  }

  /** A step by itself is followed at once; of steps in a row, the last. */
  function follow(row: number): void {
    clearTimeout(timer);
    // Over the grid, the panel opens only when asked to: moving must not cover what one moves in.
    if (isNarrow()) return;
    const now = performance.now();
    if (now - steppedAt < IN_A_ROW) timer = setTimeout(() => show(row), FOLLOW_DELAY);
    else show(row);
    steppedAt = now;
  }

  function show(row: number): void {
    const client = rows.at(row);
    awaited.value = client === undefined ? row : null;
    if (client === undefined || client.code === code.value) return;
    followed = client.code;
    navigate({ code: client.code, replace: code.value !== null });
  }

  function enter(): void {
    const client = rows.at(cell.row);
    if (client === undefined) return;
    clearTimeout(timer);
    navigate({ code: client.code, replace: !isNarrow() && code.value !== null });
    emit('panel.focus');
  }

  function openIfNarrow(): void {
    if (isNarrow()) enter();
  }

  async function rowNumberOf(client: string): Promise<number | null> {
    const here = rows.stale.value ? -1 : rows.indexOf(client);
    if (here !== -1) return here;
    search?.abort();
    search = new AbortController();
    // Without the number the list simply stays where it is.
    return findRowNumber(query.value, client, search.signal).catch(() => null);
  }

  async function jumpTo(client: string): Promise<boolean> {
    const asked = query.value;
    const row = await rowNumberOf(client);
    if (row === null || asked !== query.value) return false;
    clearTimeout(timer);
    cell.row = row;
    placed.value = true;
    rows.reach(row);
    await nextTick();
    options.scrollToRow(row, 'middle');
    if (client !== code.value && !isNarrow()) navigate({ code: client, replace: code.value !== null });
    return true;
  }

  async function refresh(): Promise<void> {
    const before = cell.row;
    // The block of a row far away may have been let go of.
    const client = rows.at(before)?.code ?? (placed.value ? code.value : null);
    const looksOn = options.isInSight(before);
    const seen = looksOn ? before : options.firstInSight();
    const seenClient = looksOn ? client : rows.at(seen)?.code;
    await rows.refresh();
    const seenNow = seenClient ? await rowNow(seenClient, seen) : seen;
    const after = looksOn || !client ? seenNow : await rowNow(client, before);
    if (cell.row !== before) return;
    if (looksOn || client) cell.row = after;
    if (seenNow !== seen) options.scrollBy((seenNow - seen) * options.rowHeight.value);
  }

  /** The row of a client that was in row `before`; the same row when it is not listed any more. */
  async function rowNow(client: string, before: number): Promise<number> {
    return rows.at(before)?.code === client ? before : ((await rowNumberOf(client)) ?? before);
  }

  // A block that arrives may hold the row that the panel waits for.
  watch(rows.version, () => {
    if (awaited.value !== null && awaited.value === cell.row && !isNarrow()) show(cell.row);
  });

  // The URL names a client that is not the present row: typed, opened from a link, or "back".
  watch(
    code,
    (client) => {
      // Whoever moved on meanwhile, to the header for one, is not called back.
      const isOwn = client === followed;
      followed = null;
      if (client !== null && !isOwn && rows.at(cell.row)?.code !== client) void jumpTo(client);
    },
    { immediate: true, flush: 'post' },
  );

  // Another list begins at its top; the client in the panel stays, and stays marked if it is listed.
  watch(query, () => {
    clearTimeout(timer);
    awaited.value = null;
    cell.row = 0;
    placed.value = false;
    options.scrollToRow(0);
  });

  onScopeDispose(() => {
    clearTimeout(timer);
    search?.abort();
  });

  return { cell, placed, code, moveTo, enter, openIfNarrow, jumpTo, refresh };
}

function isNarrow(): boolean {
  return matchMedia(NARROW_SCREEN).matches;
}
