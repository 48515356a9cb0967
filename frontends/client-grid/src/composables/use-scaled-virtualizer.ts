import {
  observeElementOffset,
  useVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/vue-virtual';
import { computed, type ComputedRef, type Ref } from 'vue';

/** Browsers clamp the height of an element, Firefox near 17,800,000 px: longer lists scroll in a shorter element. */
const TALLEST = 15_000_000;

export interface ScaledVirtualizer {
  items: ComputedRef<VirtualItem[]>;
  /** Height of the element that scrolls. */
  height: ComputedRef<number>;
  /** Where a row stands in that element. */
  top(item: VirtualItem): number;
  /** Brings a row into sight: no further than needed, or to the middle. */
  scrollToRow(index: number, align?: 'nearest' | 'middle'): void;
  /** Scrolls by so many pixels of rows. */
  scrollBy(pixels: number): void;
  /** Rows that fit in the area. */
  pageSize(): number;
}

/** TanStack Virtual over rows of one height, for lists of any length. */
export function useScaledVirtualizer(options: {
  element: Ref<HTMLElement | null>;
  count: Ref<number>;
  rowHeight: Ref<number>;
  /** Height of the header that covers the top of the scrolling area. */
  headerHeight: number;
}): ScaledVirtualizer {
  const { element, count, rowHeight, headerHeight } = options;
  const full = computed(() => count.value * rowHeight.value);
  const height = computed(() => Math.min(full.value, TALLEST));

  function viewport(): number {
    return Math.max(0, (element.value?.clientHeight ?? 0) - headerHeight);
  }

  /** Pixels of rows that one pixel of the scroll bar stands for. */
  function scale(): number {
    return height.value === full.value ? 1 : (full.value - viewport()) / (height.value - viewport());
  }

  function offset(): number {
    return (element.value?.scrollTop ?? 0) * scale();
  }

  function scrollTo(pixels: number): void {
    element.value?.scrollTo({ top: pixels / scale() });
  }

  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>(
    computed(() => ({
      count: count.value,
      getScrollElement: () => element.value,
      estimateSize: () => rowHeight.value,
      overscan: 6,
      observeElementOffset: (
        instance: Virtualizer<HTMLElement, HTMLElement>,
        report: (offset: number, scrolling: boolean) => void,
      ) => observeElementOffset(instance, (top, scrolling) => report(top * scale(), scrolling)),
      scrollToFn: scrollTo,
    })),
  );

  return {
    items: computed(() => virtualizer.value.getVirtualItems()),
    height,
    top(item) {
      const ratio = scale();
      if (ratio === 1) return item.start;
      const scrolled = virtualizer.value.scrollOffset ?? 0;
      return item.start - scrolled + scrolled / ratio;
    },
    scrollToRow(index, align = 'nearest') {
      const top = index * rowHeight.value;
      const last = top + rowHeight.value - viewport();
      const scrolled = offset();
      const inSight = top >= scrolled && last <= scrolled;
      if (inSight) return;
      if (align === 'middle') scrollTo((top + last) / 2);
      else scrollTo(top < scrolled ? top : last);
    },
    scrollBy: (pixels) => scrollTo(offset() + pixels),
    pageSize: () => Math.max(1, Math.floor(viewport() / rowHeight.value) - 1),
  };
}
