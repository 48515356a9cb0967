import { ref, watch, type Ref } from 'vue';

const STORAGE_KEY = 'panel.administrative-collapsed';

/** Whether the head is one line; the person's choice, kept in this browser. */
export function useCollapsed(): Ref<boolean> {
  const collapsed = ref(localStorage.getItem(STORAGE_KEY) === 'yes');
  watch(collapsed, (now) => localStorage.setItem(STORAGE_KEY, now ? 'yes' : 'no'));
  return collapsed;
}
