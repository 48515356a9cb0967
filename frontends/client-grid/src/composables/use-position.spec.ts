import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { navigate, PANEL_PATH, routeStore } from '@panel/mfe-kit';
import { computed, effectScope, nextTick, ref, shallowRef, type EffectScope } from 'vue';
import type { ClientRow } from '../api';
import { EMPTY_FILTER } from '../filter';
import { usePosition, type Position } from './use-position';

const codeOf = (row: number) => `${String(row + 1).padStart(6, '0')}-00`;
/** Between two presses of somebody who looks at each client, and of a key that is held. */
const LOOK = 300;
const REPEAT = 33;

let scope: EffectScope;
let position: Position;
let opened: (string | null)[];
let stop: () => void;
const missing = new Set<number>();
const version = shallowRef(0);

beforeEach(() => {
  jest.useFakeTimers();
  globalThis.matchMedia = (() => ({ matches: false })) as never;
  navigate({ path: PANEL_PATH });
  opened = [];
  stop = routeStore.subscribe(({ code }) => opened.push(code));
  scope = effectScope();
  position = scope.run(() =>
    usePosition({
      rows: {
        at: (row: number) => (missing.has(row) ? undefined : ({ code: codeOf(row) } as ClientRow)),
        indexOf: () => -1,
        stale: ref(false),
        version,
      } as never,
      query: computed(() => ({ filter: EMPTY_FILTER, sort: 'code' as const })),
      rowHeight: ref(32),
      scrollToRow: () => undefined,
      scrollBy: () => undefined,
      isInSight: () => true,
      firstInSight: () => 0,
    }),
  )!;
});
afterEach(() => {
  scope.stop();
  stop();
  missing.clear();
  jest.useRealTimers();
});

const moveTo = (row: number) => position.moveTo({ row, column: 1 });

describe('the panel', () => {
  it('follows each step of somebody who looks, in the very moment', () => {
    for (const row of [0, 1, 2]) {
      moveTo(row);
      expect(opened.at(-1)).toBe(codeOf(row));
      jest.advanceTimersByTime(LOOK);
    }
    expect(opened).toEqual([0, 1, 2].map(codeOf));
  });

  it('follows the first and the last step of a held key, and none between', () => {
    for (let row = 0; row < 20; row++) {
      moveTo(row);
      jest.advanceTimersByTime(REPEAT);
    }
    jest.advanceTimersByTime(LOOK);
    expect(opened).toEqual([codeOf(0), codeOf(19)]);
  });

  it('follows to a row that was on its way once it is here', async () => {
    missing.add(5);
    moveTo(5);
    expect(opened).toEqual([]);
    missing.clear();
    version.value++;
    await nextTick();
    expect(opened).toEqual([codeOf(5)]);
  });
});
