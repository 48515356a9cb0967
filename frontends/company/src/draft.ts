import type { ProfileForm } from './form';

/** What was typed and not saved, with what it was typed over; kept in this browser until it is saved or discarded. */
export interface Draft {
  version: number;
  base: ProfileForm;
  form: ProfileForm;
}

export function draftKey(userId: string): string {
  return `panel.company-draft.${userId}`;
}

export function readDraft(key: string): Draft | undefined {
  try {
    const stored = localStorage.getItem(key);
    return stored === null ? undefined : (JSON.parse(stored) as Draft);
  } catch {
    return undefined;
  }
}

export function keepDraft(key: string, draft: Draft): void {
  localStorage.setItem(key, JSON.stringify(draft));
}

export function dropDraft(key: string): void {
  localStorage.removeItem(key);
}
