const MINIMUM_CAPACITY = 1024;
const MAXIMUM_LOAD = 0.7;

/**
 * Remembers which texts were seen, at 8 bytes each plus slack: ten million keys of a file fit in memory
 * that a Set of strings would fill ten times over. It keeps 64-bit hashes, so about one in a
 * million files of that size has two different texts taken for one; `DuplicateFinder` is exact all the same.
 */
export class KeySet {
  private high: Uint32Array;
  private low: Uint32Array;
  private size = 0;

  constructor(expected: number) {
    let capacity = MINIMUM_CAPACITY;
    while (capacity * MAXIMUM_LOAD < expected) capacity *= 2;
    this.high = new Uint32Array(capacity);
    this.low = new Uint32Array(capacity);
  }

  /** Adds a text; false when it was there. */
  add(text: string): boolean {
    let h1 = 0xdeadbeef;
    let h2 = 0x41c6ce57;
    for (let i = 0; i < text.length; i++) {
      const char = text.charCodeAt(i);
      h1 = Math.imul(h1 ^ char, 2654435761);
      h2 = Math.imul(h2 ^ char, 1597334677);
    }
    h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
    h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
    if ((this.size + 1) / this.high.length > MAXIMUM_LOAD) this.grow();
    // An empty slot is 0,0: the hash 0,0 is stored as 0,1.
    return this.insert(h2 >>> 0, h1 >>> 0 || 1);
  }

  private insert(high: number, low: number): boolean {
    const mask = this.high.length - 1;
    for (let slot = (low ^ high) & mask; ; slot = (slot + 1) & mask) {
      if (this.low[slot] === 0) {
        this.high[slot] = high;
        this.low[slot] = low;
        this.size++;
        return true;
      }
      if (this.low[slot] === low && this.high[slot] === high) return false;
    }
  }

  private grow(): void {
    const [high, low] = [this.high, this.low];
    this.high = new Uint32Array(high.length * 2);
    this.low = new Uint32Array(low.length * 2);
    this.size = 0;
    for (let slot = 0; slot < low.length; slot++) {
      if (low[slot] !== 0) this.insert(high[slot] as number, low[slot] as number);
    }
  }
}

/**
 * The keys that a file repeats, each with the row that counts. A hash collision does no harm: it
 * only notes a key with its own last row.
 */
export class DuplicateFinder {
  private readonly seen: KeySet;
  private readonly lastRows = new Map<string, number>();

  constructor(
    expectedRows: number,
    private readonly limit: number,
  ) {
    this.seen = new KeySet(expectedRows);
  }

  /** Call for every row in order. False when the file repeats more keys than can be remembered. */
  add(key: string, row: number): boolean {
    if (this.seen.add(key)) return true;
    this.lastRows.set(key, row);
    return this.lastRows.size <= this.limit;
  }

  /** Last row of every repeated key. */
  get repeated(): ReadonlyMap<string, number> {
    return this.lastRows;
  }
}
