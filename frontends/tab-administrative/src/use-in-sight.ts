import { onScopeDispose, shallowRef, watch, type Ref } from 'vue';

/** Whether any of the element is in sight. */
export function useInSight(element: Readonly<Ref<HTMLElement | null>>): Ref<boolean> {
  const inSight = shallowRef(false);
  const observer = new IntersectionObserver((entries) => {
    inSight.value = entries.at(-1)?.isIntersecting ?? false;
  });
  watch(element, (now, before) => {
    if (before) observer.unobserve(before);
    if (now) observer.observe(now);
  });
  onScopeDispose(() => observer.disconnect());
  return inSight;
}
