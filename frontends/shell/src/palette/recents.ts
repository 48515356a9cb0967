import { currentSession } from '@panel/mfe-kit/core';

/** What was chosen, and enough of it to be offered again. */
export interface Recent {
  id: string;
  label: string;
}

const STORAGE_KEY = 'panel.palette-recents';
const MOST = 6;

/** What this person chose last, the latest first; kept in this browser. */
export function recents(): Recent[] {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey()) ?? '[]') as unknown;
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function remember({ id, label }: Recent): void {
  const others = recents().filter((recent) => recent.id !== id);
  localStorage.setItem(storageKey(), JSON.stringify([{ id, label }, ...others].slice(0, MOST)));
}

function storageKey(): string {
  return `${STORAGE_KEY}.${currentSession()?.user.id ?? ''}`;
}

function isRecent(value: unknown): value is Recent {
  const { id, label } = (value ?? {}) as Partial<Recent>;
  return typeof id === 'string' && typeof label === 'string';
}
