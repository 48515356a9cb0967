import { announce, DELIVERY_TEXTS, useClientCode, useLive, useResource } from '@panel/mfe-kit';
import { computed, shallowRef, watch } from 'vue';
import { loadMessages, type MessageSummary } from './api';
import { TEXTS } from './texts';

/** The client's mails: the newest page follows live changes, older pages are added below on demand. */
export function useMessages() {
  const code = useClientCode();
  const newest = useResource(
    () => code.value,
    (client, signal, priority) => loadMessages(client, { signal, priority }),
    { ahead: (neighbour) => neighbour },
  );
  const older = shallowRef<{ items: MessageSummary[]; nextCursor: string | null }>();
  const loadingOlder = shallowRef(false);

  watch(code, () => (older.value = undefined));
  useLive('client-messages', ({ id }) => {
    if (id === code.value || id === '*') newest.reload();
  });
  let heard = code.value;
  watch(newest.data, (now, before) => {
    // Of another client everything is new, and nothing of it is news.
    if (now && before && heard === code.value) announceChanges(before.items, now.items);
    heard = code.value;
  });

  const items = computed(() => {
    const first = newest.data.value?.items ?? [];
    const known = new Set(first.map((message) => message.id));
    // A new mail pushes the last of the first page into the older ones, where it may already be.
    return [...first, ...(older.value?.items ?? []).filter((message) => !known.has(message.id))];
  });
  const nextCursor = computed(() =>
    older.value ? older.value.nextCursor : (newest.data.value?.nextCursor ?? null),
  );

  async function loadOlder(): Promise<void> {
    if (code.value === null || nextCursor.value === null) return;
    loadingOlder.value = true;
    const client = code.value;
    try {
      const page = await loadMessages(client, { cursor: nextCursor.value });
      if (client !== code.value) return;
      older.value = { items: [...(older.value?.items ?? []), ...page.items], nextCursor: page.nextCursor };
    } finally {
      loadingOlder.value = false;
    }
  }

  return { code, items, nextCursor, loadingOlder, loadOlder, ...newest };
}

/** A screen reader hears the states that changed while the list is open. */
function announceChanges(before: MessageSummary[], now: MessageSummary[]): void {
  const states = new Map(before.flatMap((message) => message.deliveries).map((one) => [one.id, one.state]));
  for (const delivery of now.flatMap((message) => message.deliveries)) {
    if (states.get(delivery.id) === delivery.state) continue;
    announce(TEXTS.changed(DELIVERY_TEXTS[delivery.state].label, delivery.recipientName));
  }
}
