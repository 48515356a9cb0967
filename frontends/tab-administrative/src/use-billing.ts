import { useClientCode, useLive, useResource } from '@panel/mfe-kit';
import { computed, shallowRef, watchEffect, type Ref } from 'vue';
import { loadBilling, type Scope, type Span } from './billing-api';

/** The billing of the positioned client, asked for when it is in sight: apart from the rest, and never for who only passes by. */
export function useBilling(inSight: Ref<boolean>, months: Ref<Span>, scope: Ref<Scope>) {
  const code = useClientCode();
  const seen = shallowRef<string | null>(null);
  watchEffect(() => {
    if (inSight.value) seen.value = code.value;
  });
  const question = computed(() =>
    seen.value === null ? null : { code: seen.value, months: months.value, scope: scope.value },
  );
  const resource = useResource(() => question.value, loadBilling);
  // An import and the turn of the day change what was billed without naming the client.
  useLive('grid', ({ id }) => {
    if (id === seen.value || id === '*' || id === 'import') resource.reload();
  });
  const stale = computed(() => resource.stale.value || seen.value !== code.value);
  return { ...resource, stale, question };
}
