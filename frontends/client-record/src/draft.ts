import type { FormValues } from './form';

/** What was typed and not saved, kept in this browser until it is saved or discarded. */
export interface Draft {
  values: Partial<FormValues>;
  /** The version of the client that it was typed over; none for a new client. */
  version?: number;
  account?: string;
  subaccount?: string;
}

export function draftKey(userId: string, code: string | undefined): string {
  return `panel.client-draft.${userId}.${code ?? 'new'}`;
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
