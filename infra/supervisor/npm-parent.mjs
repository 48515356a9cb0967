import { describeProcess, parentOf } from '../lib/processes.mjs';

const INTERVAL_MS = 1_000;

/**
 * Calls back when the npm that runs this script is gone: killed with SIGKILL it cannot pass a signal on, and the
 * system would keep running without anybody who owns it.
 */
export function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const line = ancestry();
  const timer = setInterval(() => {
    if (ancestry().join() !== line.join()) onGone();
  }, INTERVAL_MS);
  timer.unref();
}

/** Our parent, and above it when the parent is only the shell that npm started. */
function ancestry() {
  const parent = process.ppid;
  const isShell = /^\S*sh -c /.test(describeProcess(parent)?.command ?? '');
  return isShell ? [parent, parentOf(parent)] : [parent];
}
