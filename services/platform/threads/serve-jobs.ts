import { parentPort } from 'node:worker_threads';

/** What a thread answers. */
export type ThreadAnswer<Result> = { readonly result: Result } | { readonly error: string };

/** Makes the module that calls it the work of a `ThreadPool`: one job after the other. */
export function serveJobs<Job, Result>(work: (job: Job) => Promise<Result> | Result): void {
  if (!parentPort) throw new Error('Jobs are served in a worker thread alone');
  const port = parentPort;
  port.on('message', (job: Job) => {
    void answerTo(work, job).then((answer) => port.postMessage(answer));
  });
}

async function answerTo<Job, Result>(
  work: (job: Job) => Promise<Result> | Result,
  job: Job,
): Promise<ThreadAnswer<Result>> {
  try {
    return { result: await work(job) };
  } catch (error) {
    return { error: (error as Error).stack ?? String(error) };
  }
}
