import { createStore } from './store';

/** So long is an answer that nobody has looked at yet good for. */
const LIFETIME = 30_000;
/** A neighbour on either side, and no more. */
const MOST = 2;

/**
 * The clients that the person will probably go to next, the likeliest first. The list says which; whatever shows a
 * client may load them ahead.
 */
export const neighbours = createStore<readonly string[]>([]);

/** Asks for what a key names. Whatever is shown goes before what is asked for ahead. */
export type Load<Key, T> = (key: Key, signal: AbortSignal, priority?: RequestPriority) => Promise<T>;

interface Entry<T> {
  key: string;
  request: AbortController;
  answer: Promise<T>;
  /** Somebody waits for it. */
  awaited?: boolean;
  /** Once it is here. */
  value?: { data: T; at: number };
}

/** Answers for a few clients, asked for before anybody needs them. */
export class AheadCache<Key, T> {
  private readonly entries = new Map<string, Entry<T>>();

  constructor(
    private readonly keyOf: (code: string) => Key,
    private readonly load: Load<Key, T>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Asks for these clients, unless it was done; gives up what is on its way for others. */
  want(codes: readonly string[]): void {
    const wanted = codes.slice(0, MOST);
    for (const [code, entry] of this.entries) {
      const isInVain = entry.value === undefined && entry.awaited !== true && !wanted.includes(code);
      if (isInVain || this.isOld(entry)) this.forget(code);
    }
    for (const code of wanted) {
      const key = JSON.stringify(this.keyOf(code));
      if (this.entries.get(code)?.key !== key) this.ask(code, key);
    }
  }

  /** What is known under a key: the answer, or the promise of one that is on its way. */
  find(key: Key): { value: T } | { promise: Promise<T> } | null {
    const text = JSON.stringify(key);
    for (const entry of this.entries.values()) {
      if (entry.key !== text || this.isOld(entry)) continue;
      entry.awaited = true;
      return entry.value === undefined ? { promise: entry.answer } : { value: entry.value.data };
    }
    return null;
  }

  /** The client changed; without a code, any of them may have. */
  forget(code?: string): void {
    for (const [known, entry] of this.entries) {
      if (code !== undefined && code !== known) continue;
      this.entries.delete(known);
      entry.request.abort();
    }
  }

  private ask(code: string, key: string): void {
    this.forget(code);
    const request = new AbortController();
    const answer = this.load(this.keyOf(code), request.signal, 'low');
    const entry: Entry<T> = { key, request, answer };
    this.entries.set(code, entry);
    answer.then(
      (data) => (entry.value = { data, at: this.now() }),
      // Nobody waits for it; whoever comes asks again and is told what is wrong.
      () => this.entries.get(code) === entry && this.entries.delete(code),
    );
  }

  private isOld(entry: Entry<T>): boolean {
    return entry.value !== undefined && this.now() - entry.value.at > LIFETIME;
  }
}
