import { useClientCode, useLive, useResource } from '@panel/mfe-kit';
import { computed, ref } from 'vue';
import { loadPendingVouchers } from './api';

/** The field hands on what is no day as it was typed: that is not asked for. */
const COMPLETE_DAY = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;

/** The pending vouchers of the positioned client; `day` is what the date field holds, empty for today. */
export function usePendingVouchers() {
  const code = useClientCode();
  const day = ref('');
  const asOf = computed(() => (COMPLETE_DAY.test(day.value) ? day.value : null));
  const resource = useResource(
    () => (code.value === null ? null : { code: code.value, asOf: asOf.value }),
    (key, signal, priority) => loadPendingVouchers(key.code, key.asOf, signal, priority),
    { ahead: (neighbour) => ({ code: neighbour, asOf: asOf.value }) },
  );
  // An import and the turn of the day change what is pending without naming the client.
  useLive('grid', ({ id }) => {
    if (id === code.value || id === '*' || id === 'import') resource.reload();
  });
  return { day, ...resource };
}
