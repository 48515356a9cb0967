import { usePages } from '@panel/mfe-kit';
import { ref, watch } from 'vue';
import { listChanges, type ChangedField } from './api';

/** The changes of a client, newest first, page after page; of one field or of all. */
export function useHistory(code: string) {
  /** Empty for all. */
  const field = ref<ChangedField | ''>('');
  const { items: changes, ...pages } = usePages((cursor, signal) =>
    listChanges(code, { cursor, field: field.value || undefined }, signal),
  );
  watch(field, () => void pages.reload(), { immediate: true });
  return { field, changes, ...pages };
}
