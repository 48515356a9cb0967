/** So many blocks are kept: enough to go back and forth in, and the same for any length of list. */
export const MOST_BLOCKS = 40;

/** Blocks of rows by their number. Of more than `most`, those that were out of sight for longest are let go of. */
export class BlockCache<Page> {
  /** The one in sight last comes last. */
  private readonly blocks = new Map<number, Page>();

  constructor(private readonly most = MOST_BLOCKS) {}

  get(number: number): Page | undefined {
    return this.blocks.get(number);
  }

  has(number: number): boolean {
    return this.blocks.has(number);
  }

  get size(): number {
    return this.blocks.size;
  }

  entries(): [number, Page][] {
    return [...this.blocks];
  }

  /** Keeps a block, and as many others as there is room for; never lets go of those in sight. */
  set(number: number, page: Page, inSight: readonly number[]): void {
    this.blocks.delete(number);
    this.blocks.set(number, page);
    this.see(inSight);
    for (const oldest of this.blocks.keys()) {
      if (this.blocks.size <= Math.max(this.most, inSight.length)) return;
      this.blocks.delete(oldest);
    }
  }

  /** These are looked at now. */
  see(numbers: readonly number[]): void {
    for (const number of numbers) {
      const page = this.blocks.get(number);
      if (page === undefined) continue;
      this.blocks.delete(number);
      this.blocks.set(number, page);
    }
  }

  delete(number: number): void {
    this.blocks.delete(number);
  }

  clear(): void {
    this.blocks.clear();
  }
}
