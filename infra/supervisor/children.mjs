import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { logFile, openLog } from '../lib/logs.mjs';
import { lastLines } from '../lib/files.mjs';
import { endGroup, recordProcess, sendSignal } from '../lib/processes.mjs';

/** Children of a higher stage are stopped before those of a lower one, so that nothing loses what it stands on. */
export const STAGE = { postgres: 0, mailbox: 1, api: 2, workers: 3 };

const GRACE_MS = 15_000;
const DEATHS_TO_GIVE_UP = 5;
const DEATHS_WITHIN_MS = 60_000;
const FIRST_PAUSE_MS = 500;

/**
 * @typedef {object} RunningChild
 * @property {number} pid
 * @property {Promise<string>} exited how it ended, in words
 * @property {() => Promise<unknown>} stop
 *
 * @typedef {object} ChildSpec
 * @property {string} name also the name of its log
 * @property {number} stage one of `STAGE`
 * @property {string} mark a part of its command line, to know it again
 * @property {() => Promise<RunningChild>} launch
 */

/**
 * Keeps children running: a dead one is started again after a growing pause; the fifth death within a minute is given up.
 * @param {object} options
 * @param {string} options.dataDir
 * @param {(line: string) => void} options.log
 * @param {(records: object) => void} options.onChange receives the record of every living child
 * @param {(reason: string) => void} options.onGiveUp
 */
export function createChildren({ dataDir, log, onChange, onGiveUp }) {
  const children = new Map();
  const stopping = new AbortController();

  /** Starts a child and keeps it running. Rejects when the first launch fails. */
  async function start(spec) {
    const child = { spec, launching: null, running: null, deaths: [] };
    children.set(spec.name, child);
    await launch(child);
  }

  async function launch(child) {
    stopping.signal.throwIfAborted();
    child.launching = child.spec.launch();
    child.running = await child.launching;
    report();
    child.running.exited.then((how) => onDeath(child, how));
  }

  async function onDeath(child, how) {
    child.running = null;
    if (stopping.signal.aborted) return;
    report();
    const now = Date.now();
    child.deaths = [...child.deaths.filter((moment) => now - moment < DEATHS_WITHIN_MS), now];
    const { name } = child.spec;
    if (child.deaths.length >= DEATHS_TO_GIVE_UP) {
      onGiveUp(`${name} ended ${DEATHS_TO_GIVE_UP} times within a minute. Its last lines:\n${tail(name)}`);
      return;
    }
    const pauseMs = FIRST_PAUSE_MS * 2 ** (child.deaths.length - 1);
    log(`${name} ended (${how}); starting it again in ${pauseMs / 1000} s, see ${logFile(dataDir, name)}`);
    try {
      await sleep(pauseMs, undefined, { signal: stopping.signal });
      await launch(child);
    } catch (error) {
      await onDeath(child, error.message);
    }
  }

  function report() {
    const living = [...children.values()].filter((child) => child.running);
    const records = living.map(({ spec, running }) => [spec.name, recordProcess(running.pid, spec.mark)]);
    onChange(Object.fromEntries(records));
  }

  /** Stops everything, stage by stage from the highest. */
  async function stopAll() {
    stopping.abort();
    const stages = new Set([...children.values()].map((child) => child.spec.stage));
    for (const stage of [...stages].sort((a, b) => b - a)) {
      const members = [...children.values()].filter((child) => child.spec.stage === stage);
      // One that is starting at this moment is waited for: nothing may be left behind.
      await Promise.allSettled(members.map((child) => child.launching));
      await Promise.all(members.map((child) => child.running?.stop()));
    }
  }

  /** For an impatient second Ctrl+C. */
  function killAll() {
    for (const { running } of children.values()) {
      if (running) sendSignal(process.platform === 'win32' ? running.pid : -running.pid, 'SIGKILL');
    }
  }

  const tail = (name) => lastLines(logFile(dataDir, name), 20);

  return { start, stopAll, killAll };
}

/**
 * Starts a program whose output goes to its log.
 * @returns {Promise<RunningChild>}
 */
export async function launchProgram({ name, dataDir, command, env, cwd, onSlowStop = () => {} }) {
  const [program, ...args] = command;
  const log = openLog(dataDir, name);
  // Detached: Ctrl+C in a terminal must reach the supervisor alone, which then stops the children in order.
  const child = spawn(program, args, { env, cwd, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  if (child.pid === undefined) throw new Error(`${name}: ${await exited}`);
  return {
    pid: child.pid,
    exited,
    stop: async () => {
      const inTime = await endGroup(child.pid, GRACE_MS);
      if (!inTime) onSlowStop(name);
    },
  };
}
