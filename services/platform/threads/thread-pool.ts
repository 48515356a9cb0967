import { Worker } from 'node:worker_threads';
import type { ThreadAnswer } from './serve-jobs.js';

interface Task<Job, Result> {
  readonly job: Job;
  resolve(result: Result): void;
  reject(error: Error): void;
}

/**
 * Work that takes a core, away from the event loop. Threads start when there is something to do, take one job at a time
 * and do not hold a process back; one that dies or does not answer in time fails its job alone.
 */
export class ThreadPool<Job, Result> {
  private readonly waiting: Task<Job, Result>[] = [];
  private readonly threads = new Set<Worker>();
  private readonly busy = new Map<Worker, { task: Task<Job, Result>; timer: NodeJS.Timeout }>();
  private isClosed = false;

  /** `entry` is a module that calls `serveJobs`. */
  constructor(
    private readonly entry: URL,
    private readonly limits: { readonly threads: number; readonly milliseconds: number },
  ) {}

  run(job: Job): Promise<Result> {
    if (this.isClosed) return Promise.reject(new Error('The threads were closed'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      this.next();
    });
  }

  /** What is being done and what waits fails. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const { reject } of this.waiting.splice(0)) reject(new Error('The threads were closed'));
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    const thread = this.idleThread();
    const task = thread && this.waiting.shift();
    if (!task) return;
    const { milliseconds } = this.limits;
    const timer = setTimeout(
      () => this.lose(thread, new Error(`No answer within ${milliseconds} ms`)),
      milliseconds,
    );
    this.busy.set(thread, { task, timer });
    thread.postMessage(task.job);
  }

  private idleThread(): Worker | undefined {
    const idle = [...this.threads].find((thread) => !this.busy.has(thread));
    return idle ?? (this.threads.size < this.limits.threads ? this.start() : undefined);
  }

  private start(): Worker {
    const thread = new Worker(this.entry);
    thread.on('message', (answer: ThreadAnswer<Result>) => this.answered(thread, answer));
    thread.on('error', (error) => this.lose(thread, error as Error));
    thread.on('exit', (code) => this.lose(thread, new Error(`The thread ended with ${code}`)));
    thread.unref();
    this.threads.add(thread);
    return thread;
  }

  private answered(thread: Worker, answer: ThreadAnswer<Result>): void {
    const task = this.release(thread);
    if ('error' in answer) task?.reject(new Error(answer.error));
    else task?.resolve(answer.result);
    this.next();
  }

  private lose(thread: Worker, error: Error): void {
    this.threads.delete(thread);
    void thread.terminate();
    this.release(thread)?.reject(error);
    this.next();
  }

  private release(thread: Worker): Task<Job, Result> | undefined {
    const current = this.busy.get(thread);
    this.busy.delete(thread);
    clearTimeout(current?.timer);
    return current?.task;
  }
}
