import { afterEach, describe, expect, it } from '@jest/globals';
import { ThreadPool } from './thread-pool.js';

const ENTRY = new URL('../testing/sample-thread.mjs', import.meta.url);
type Echo = { job: string; threadId: number };

let pool: ThreadPool<string, Echo> | undefined;
afterEach(() => pool?.close());

function open(threads: number, milliseconds = 10_000): ThreadPool<string, Echo> {
  pool = new ThreadPool<string, Echo>(ENTRY, { threads, milliseconds });
  return pool;
}

describe('a pool of threads', () => {
  it('does all jobs, each for who asked, with no more threads than it may have', async () => {
    const threads = open(2);
    const jobs = Array.from({ length: 20 }, (_, i) => `job ${i}`);
    const answers = await Promise.all(jobs.map((job) => threads.run(job)));
    expect(answers.map(({ job }) => job)).toEqual(jobs);
    expect(new Set(answers.map(({ threadId }) => threadId)).size).toBeLessThanOrEqual(2);
  });

  it('fails one job alone: by its error, by a thread that dies, by one that does not answer', async () => {
    const threads = open(1, 500);
    const asked = ['fail', 'die', 'hang', 'work'].map((job) => threads.run(job));
    const [failed, died, hung, worked] = await Promise.allSettled(asked);
    expect(failed).toMatchObject({ reason: { message: 'it failed' } });
    expect(died).toMatchObject({ reason: { message: 'The thread ended with 7' } });
    expect(hung).toMatchObject({ reason: { message: 'No answer within 500 ms' } });
    expect(worked).toMatchObject({ value: { job: 'work' } });
  });

  it('fails what is under way and what waits when it is closed, and takes no more', async () => {
    const threads = open(1);
    const asked = [threads.run('hang'), threads.run('never begun')].map((job) => job.catch((e: Error) => e));
    await threads.close();
    for (const error of await Promise.all(asked)) expect(error).toBeInstanceOf(Error);
    await expect(threads.run('too late')).rejects.toThrow('closed');
  });
});
