/** A small deterministic generator (mulberry32): the same seed gives the same demo on every machine. */
export class Random {
  private state: number;

  /** A stream of its own for each (seed, purpose, number), so that no client depends on those before it. */
  constructor(seed: number, purpose: number, number: number) {
    this.state =
      (Math.imul(seed, 2_654_435_761) ^ Math.imul(purpose, 974_593) ^ Math.imul(number, 7919)) >>> 0;
    // Neighbouring seeds start alike; the first number is the seed's, not chance's.
    this.next();
  }

  /** A fraction in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)] as T;
  }

  digits(count: number): string {
    let text = '';
    for (let i = 0; i < count; i++) text += this.whole(i === 0 ? 1 : 0, 9);
    return text;
  }
}
