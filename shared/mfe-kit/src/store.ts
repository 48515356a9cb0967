/** A value that tells whoever listens when it changes: state that both plain TypeScript and Vue can follow. */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  /** Calls `listener` after each change; the result ends that. */
  subscribe(listener: (value: T) => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<(value: T) => void>();
  let value = initial;
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener(value);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
