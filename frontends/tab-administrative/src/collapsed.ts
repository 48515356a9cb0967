import { computed, type WritableComputedRef } from 'vue';
import { useRemembered } from './remembered';

/** Whether the head is one line, or the billing its title alone; the person's choice. */
export function useCollapsed(
  part: 'administrative' | 'billing',
  initially: 'yes' | 'no',
): WritableComputedRef<boolean> {
  const kept = useRemembered(`panel.${part}-collapsed`, [initially, 'yes', 'no']);
  return computed({ get: () => kept.value === 'yes', set: (now) => (kept.value = now ? 'yes' : 'no') });
}
