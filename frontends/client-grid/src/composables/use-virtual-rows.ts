import { computed, onMounted, onUnmounted, ref, watch, type ComputedRef, type Ref } from 'vue';
import {
  drawnRows,
  offsetOf,
  poolSize,
  scaleOf,
  scrollHeight,
  scrollTopFor,
  topOf,
  type DrawnRows,
  type Geometry,
} from '../virtual-rows';

const ANCHOR_STEP = 1_000;

export interface VirtualRows {
  drawn: ComputedRef<DrawnRows>;
  /** Rows drawn at once: the row of an index may reuse the elements of `index % pool`. */
  pool: ComputedRef<number>;
  /** Height of the element that scrolls. */
  height: ComputedRef<number>;
  /** Where the drawn rows begin in that element; all that changes while the longest lists scroll. */
  windowTop: ComputedRef<number>;
  /** Where a row stands among the drawn ones. */
  topInWindow(index: number): number;
  /** Brings a row into sight: no further than needed, or to the middle. */
  scrollToRow(index: number, align?: 'nearest' | 'middle'): void;
  /** Scrolls by so many pixels of rows. */
  scrollBy(pixels: number): void;
  /** The first row that is wholly visible. */
  firstInSight(): number;
  isInSight(index: number): boolean;
  /** Width of the visible part. */
  frameWidth: Ref<number>;
  /** Rows that a page key moves by. */
  pageSize(): number;
}

/** Rows of one height in an element that scrolls; only those in sight are drawn. */
export function useVirtualRows(options: {
  element: Ref<HTMLElement | null>;
  count: Ref<number>;
  rowHeight: Ref<number>;
  /** Height of the header that covers the top of the scrolling area. */
  headerHeight: number;
}): VirtualRows {
  const { element, count, rowHeight, headerHeight } = options;
  const scrollTop = ref(0);
  const viewport = ref(0);
  const frameWidth = ref(0);
  let observer: ResizeObserver | undefined;

  const shape = computed(() => ({
    count: count.value,
    rowHeight: rowHeight.value,
    viewport: viewport.value,
  }));
  const scaled = computed(() => scaleOf(shape.value) !== 1);
  const range = computed(() => drawnRows(geometry()));
  // Two numbers that change only when a row comes or goes, however often the list scrolls.
  const first = computed(() => range.value.first);
  const end = computed(() => range.value.end);
  /** The row that the others are placed from: it stays the same over many rows, and so do their places. */
  const anchor = computed(() => Math.floor(first.value / ANCHOR_STEP) * ANCHOR_STEP);

  function geometry(): Geometry {
    return { ...shape.value, scrollTop: scrollTop.value };
  }

  function read(): void {
    if (element.value !== null) scrollTop.value = element.value.scrollTop;
  }

  function scrollTo(top: number): void {
    element.value?.scrollTo({ top });
    read();
  }

  function measure(): void {
    viewport.value = (element.value?.clientHeight ?? headerHeight) - headerHeight;
    frameWidth.value = element.value?.clientWidth ?? 0;
  }

  onMounted(() => {
    const area = element.value;
    if (area === null) return;
    area.addEventListener('scroll', read, { passive: true });
    observer = new ResizeObserver(measure);
    observer.observe(area);
    measure();
  });
  onUnmounted(() => {
    element.value?.removeEventListener('scroll', read);
    observer?.disconnect();
  });

  // The row at the top stays at the top when rows become higher or lower.
  watch(
    rowHeight,
    (now, before) => {
      const row = (scrollTop.value * scaleOf({ ...shape.value, rowHeight: before })) / before;
      scrollTo((row * now) / scaleOf(shape.value));
    },
    { flush: 'post' },
  );

  return {
    drawn: computed(() => ({ first: first.value, end: end.value })),
    pool: computed(() => poolSize(shape.value)),
    height: computed(() => scrollHeight(shape.value)),
    windowTop: computed(() =>
      scaled.value ? topOf(anchor.value, geometry()) : anchor.value * rowHeight.value,
    ),
    topInWindow: (index) => (index - anchor.value) * rowHeight.value,
    scrollToRow(index, align = 'nearest') {
      const top = scrollTopFor(index, align, geometry());
      if (top !== null) scrollTo(top);
    },
    scrollBy: (pixels) => scrollTo(scrollTop.value + pixels / scaleOf(shape.value)),
    firstInSight: () => Math.ceil(offsetOf(geometry()) / rowHeight.value),
    isInSight: (index) => scrollTopFor(index, 'nearest', geometry()) === null,
    frameWidth,
    pageSize: () => Math.max(1, Math.floor(viewport.value / rowHeight.value) - 1),
  };
}
