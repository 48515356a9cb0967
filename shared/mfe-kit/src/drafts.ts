/** What was typed and not saved: kept in this browser, under a key of its own, until it is saved or discarded. */
export function readDraft<Draft>(key: string): Draft | undefined {
  try {
    const stored = localStorage.getItem(key);
    return stored === null ? undefined : (JSON.parse(stored) as Draft);
  } catch {
    return undefined;
  }
}

export function keepDraft<Draft>(key: string, draft: Draft): void {
  localStorage.setItem(key, JSON.stringify(draft));
}

export function dropDraft(key: string): void {
  localStorage.removeItem(key);
}
