import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines } from '../../../infra/lib/files.mjs';

const GRACE_MS = 20_000;
/** As a supervisor waits longer for a process that keeps ending, so that it cannot starve the rest. */
const LONGEST_PAUSE_MS = 5000;
const STABLE_AFTER_SECONDS = 20;

/**
 * Processes of the product that are started again whenever they end, as a supervisor would.
 * @param {object} options
 * @param {string} options.logDir each process writes to <name>.log here
 * @param {number} [options.restartAfterMs]
 */
export function createCrew({ logDir, restartAfterMs = 100 }) {
  const members = new Map();
  let stopping = false;

  function launch(member) {
    const log = openSync(path.join(logDir, `${member.name}.log`), 'a');
    const started = Date.now();
    member.child = spawn(process.execPath, member.command, {
      env: { PATH: process.env.PATH, TZ: 'UTC', ...member.env },
      stdio: ['ignore', log, log],
    });
    member.ended = new Promise((resolve) => {
      member.child.once('exit', (code, signal) => {
        noteEnd(member, { end: signal ?? code, seconds: Math.round((Date.now() - started) / 1000) });
        resolve();
        if (!stopping && !member.held)
          setTimeout(() => !stopping && !member.held && launch(member), member.pause);
      });
    });
  }

  function noteEnd(member, { end, seconds }) {
    const asked = stopping || member.expected;
    member.expected = false;
    if (!asked) {
      const words = lastLines(path.join(logDir, `${member.name}.log`), 3);
      member.unexpectedExits.push(`${end} after ${seconds} s: ${words}`);
    }
    const isStable = asked || seconds > STABLE_AFTER_SECONDS;
    member.pause = isStable ? restartAfterMs : Math.min(member.pause * 2, LONGEST_PAUSE_MS);
  }

  const member = (name) => members.get(name) ?? missing(name);
  return {
    names: () => [...members.keys()],
    pidOf: (name) => member(name).child.pid,
    /** @param {string} name @param {string[]} command script and arguments @param {Record<string, string>} env */
    start(name, command, env) {
      members.set(name, { name, command, env, unexpectedExits: [], held: false, pause: restartAfterMs });
      launch(members.get(name));
    },
    /** SIGKILL: no handler runs, nothing is flushed. It is started again, unless `hold` asks to wait for `resume`. */
    async kill(name, { hold = false } = {}) {
      const target = member(name);
      target.expected = true;
      target.held = hold;
      target.child.kill('SIGKILL');
      await target.ended;
    },
    resume(name) {
      const target = member(name);
      target.held = false;
      launch(target);
    },
    /** Ends that nobody asked for: a process must survive the loss of its database and queue. */
    unexpectedExits: () =>
      [...members.values()].flatMap(({ name, unexpectedExits }) =>
        unexpectedExits.map((end) => `${name}: ${end}`),
      ),
    /** Orderly: SIGTERM and time to finish. @returns names of those that had to be killed */
    async stop() {
      stopping = true;
      const slow = await Promise.all([...members.values()].map(endOne));
      return slow.filter(Boolean);
    },
  };
}

async function endOne({ name, child, ended }) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  child.kill('SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), sleep(GRACE_MS, false, { ref: false })]);
  if (inTime) return undefined;
  child.kill('SIGKILL');
  await ended;
  return name;
}

function missing(name) {
  throw new Error(`No process named ${name}`);
}
