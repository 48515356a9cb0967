/** A thread as a `ThreadPool` uses it, whose jobs say how it shall behave. Speaks the protocol of `serve-jobs.ts`. */
import { parentPort, threadId } from 'node:worker_threads';

parentPort.on('message', (job) => {
  if (job === 'die') process.exit(7);
  if (job === 'hang') return;
  parentPort.postMessage(job === 'fail' ? { error: 'it failed' } : { result: { job, threadId } });
});
