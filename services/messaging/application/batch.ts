interface Waiting<In, Out> {
  item: In;
  resolve: (result: Out) => void;
  reject: (error: unknown) => void;
}

/**
 * Joins calls that arrive while one is under way into the next one: under load one statement and one commit serve
 * many deliveries, and a lone call waits for nothing.
 */
export class Batch<In, Out> {
  private waiting: Waiting<In, Out>[] = [];
  private running = 0;

  /**
   * @param work does all items in one go and answers for each, in their order
   * @param largest items per go
   * @param parallel goes that may run at once
   */
  constructor(
    private readonly work: (items: readonly In[]) => Promise<readonly Out[]>,
    private readonly largest = 100,
    private readonly parallel = 1,
  ) {}

  /** Gives the answer for `item`, or fails as its whole batch did. */
  add(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.runNext();
    });
  }

  private runNext() {
    if (this.running >= this.parallel || this.waiting.length === 0) return;
    const batch = this.waiting.splice(0, this.largest);
    this.running += 1;
    void this.run(batch).finally(() => {
      this.running -= 1;
      this.runNext();
    });
  }

  private async run(batch: Waiting<In, Out>[]): Promise<void> {
    try {
      const results = await this.work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(results[index] as Out));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
