import { Injectable } from '@nestjs/common';

/** How long another process may go on with what it knew before a user was disabled or signed out. */
const KEEP_MILLISECONDS = 3000;
const MAX_ENTRIES = 5000;

interface Entry {
  value: unknown;
  until: number;
}

/** Principals by the hash of their secret, for a moment: a screen's burst of requests asks the database once. */
@Injectable()
export class PrincipalCache {
  private entries = new Map<string, Entry>();
  private generation = 0;

  /** Gives what is known under `key`, or loads it. Nothing found is not kept. */
  async get<T extends object>(key: Buffer, load: () => Promise<T | undefined>): Promise<T | undefined> {
    const name = key.toString('base64');
    const known = this.entries.get(name);
    // The machine's own clock: this is about elapsed time, not about a business day.
    if (known && known.until > Date.now()) return known.value as T;
    const before = this.generation;
    const value = await load();
    // What was read before a `clear` may already be untrue.
    if (value && before === this.generation) this.keep(name, value);
    return value;
  }

  /** Call after the commit of anything that changes who may do what: it holds at once in this process. */
  clear() {
    this.generation++;
    this.entries.clear();
  }

  private keep(name: string, value: unknown) {
    if (this.entries.size >= MAX_ENTRIES) this.entries.clear();
    this.entries.set(name, { value, until: Date.now() + KEEP_MILLISECONDS });
  }
}
