import { reactive, watch } from 'vue';

export interface Draft {
  subject: string;
  text: string;
  contactIds: string[];
}

/** What is typed for a client, kept in this browser until it is sent or discarded. */
export function useDraft(userId: string, code: string): { draft: Draft; discard: () => void } {
  const key = `panel.mail-draft.${userId}.${code}`;
  const draft = reactive<Draft>({ subject: '', text: '', contactIds: [], ...read(key) });
  const stop = watch(draft, () => localStorage.setItem(key, JSON.stringify(draft)));
  return {
    draft,
    discard() {
      stop();
      localStorage.removeItem(key);
    },
  };
}

function read(key: string): Partial<Draft> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}
