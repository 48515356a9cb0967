import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';

/** A value that follows another once that has stood still for so many milliseconds. */
export function useSettled<T>(source: () => T, delay: number): Readonly<ShallowRef<T>> {
  const settled = shallowRef(source());
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(source, (value) => {
    clearTimeout(timer);
    timer = setTimeout(() => (settled.value = value), delay);
  });
  onScopeDispose(() => clearTimeout(timer));
  return settled;
}
