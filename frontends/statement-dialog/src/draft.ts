import { ref, watch, type Ref } from 'vue';

/**
 * The mail's text that somebody wrote for a client instead of the company's, kept in this browser until it is sent or
 * given up; null while there is none.
 */
export function useCoverDraft(
  userId: string,
  code: string,
): { written: Ref<string | null>; discard: () => void } {
  const key = `panel.statement-cover.${userId}.${code}`;
  const written = ref(localStorage.getItem(key));
  watch(written, (text) => {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  });
  return {
    written,
    discard() {
      written.value = null;
      localStorage.removeItem(key);
    },
  };
}
