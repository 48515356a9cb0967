import { recordProcess } from '../lib/processes.mjs';
import { rotateLogs } from '../lib/logs.mjs';
import { createChildren } from './children.mjs';
import { runCommand } from './commands.mjs';
import { endLeftovers } from './leftovers.mjs';
import { watchNpm } from './npm-parent.mjs';
import { claimDataDir } from './state.mjs';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const SAME_KEY_PRESS_MS = 1_000;

/**
 * @typedef {object} Startup what the script of a start may use
 * @property {AbortSignal} signal aborted when the start is to be given up
 * @property {(name: string, work: () => Promise<any>) => Promise<any>} step shows a step with its seconds
 * @property {(line: string) => void} detail shows a line below the current step
 * @property {(options: object) => Promise<void>} run runs a command to its end, see `runCommand`
 * @property {(spec: import('./children.mjs').ChildSpec) => Promise<void>} startChild
 * @property {(change: object) => void} update adds to the public record of this run
 */

/**
 * Runs a system until it is told to stop, and stops it in order.
 * @param {object} options
 * @param {string} options.dataDir everything is written below this folder
 * @param {string} options.url where the system answers, for the record
 * @param {string} options.mark a part of this process's command line
 * @param {ReturnType<typeof import('./output.mjs').createOutput>} options.output
 * @param {(startup: Startup) => Promise<void>} options.start brings the system up and announces it
 * @returns {Promise<number>} the exit code: 0 after an orderly stop that somebody asked for
 */
export async function runSupervisor({ dataDir, url, mark, output, start }) {
  const end = endRequest();
  const claim = await claimDataDir({ dataDir, url, mark });
  let commands = {};
  let services = {};
  const record = () => claim.update({ children: { ...services, ...commands } });
  const children = createChildren({
    dataDir,
    log: output.line,
    onChange: (records) => {
      services = records;
      record();
    },
    onGiveUp: (reason) => end.request({ code: 1, reason }),
  });
  end.onImpatience(() => children.killAll());

  try {
    await endLeftovers({ previous: claim.previous, dataDir, log: output.line });
    rotateLogs(dataDir);
    const starting = start({
      signal: end.signal,
      step: output.step,
      detail: output.detail,
      startChild: children.start,
      update: claim.update,
      run: async (options) => {
        const onSpawn = (pid) => {
          commands = { [options.name]: recordProcess(pid, options.command.at(-1)) };
          record();
        };
        await runCommand({ dataDir, signal: end.signal, onSpawn, ...options });
        commands = {};
        record();
      },
    });
    await Promise.race([starting, end.requested]);
    if (!end.signal.aborted) claim.update({ ready: true });
    await Promise.allSettled([starting]);
  } catch (error) {
    end.request({ code: 1, reason: error.message });
  }

  const { code, reason } = await end.requested;
  if (reason) output.line(reason);
  output.line('Stopping ...');
  await children.stopAll();
  claim.release();
  output.line('Stopped.');
  return code;
}

/** One place where all reasons to stop meet: signals, the death of npm, a failed start, a child given up. */
function endRequest() {
  const controller = new AbortController();
  let requestedAt = 0;
  let impatient = () => {};
  let resolveRequested;
  const requested = new Promise((resolve) => (resolveRequested = resolve));

  function request(end) {
    if (controller.signal.aborted) return;
    requestedAt = Date.now();
    resolveRequested(end);
    controller.abort(new Error('The start was given up'));
  }
  function onSignal() {
    // One Ctrl+C arrives twice, from the terminal and from npm; only a later one is impatience.
    if (controller.signal.aborted && Date.now() - requestedAt > SAME_KEY_PRESS_MS) impatient();
    request({ code: 0, reason: '' });
  }
  for (const signal of STOP_SIGNALS) process.on(signal, onSignal);
  watchNpm(() => request({ code: 0, reason: '' }));
  const onImpatience = (callback) => (impatient = callback);
  return { signal: controller.signal, requested, request, onImpatience };
}
