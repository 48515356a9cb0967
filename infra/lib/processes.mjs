import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * @typedef {object} ProcessRecord what is written down about a process we started, to know it again after a crash
 * @property {number} pid
 * @property {string} started when it began, in the system's own notation; a recycled pid has another moment
 * @property {string} mark a part of its command line, usually the script or data folder
 */

/** The start moment and command line of a live process, or null when there is none (a zombie counts as none). */
export function describeProcess(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return process.platform === 'linux' ? describeFromProc(pid) : describeFromPs(pid);
}

export function isAlive(pid) {
  return describeProcess(pid) !== null;
}

/** Writes down a live process so that `isRecorded` recognises it later. */
export function recordProcess(pid, mark) {
  const found = describeProcess(pid);
  return { pid, started: found?.started ?? '', mark };
}

/**
 * True when the recorded process still runs. Pid, start moment and command line must all agree, because a signal
 * must never reach a stranger that was given the same pid.
 * @param {ProcessRecord | undefined | null} record
 */
export function isRecorded(record) {
  if (!record) return false;
  const found = describeProcess(record.pid);
  return found !== null && found.started === record.started && found.command.includes(record.mark);
}

/**
 * Sends signals one after another, waiting after each, until the process is gone.
 * @param {number} pid
 * @param {Array<[NodeJS.Signals, number]>} signals each signal with its grace in milliseconds
 * @returns {Promise<boolean>} whether it ended
 */
export async function endProcess(pid, signals) {
  for (const [signal, graceMs] of signals) {
    if (!sendSignal(pid, signal)) return true;
    if (await waitForEnd(pid, graceMs)) return true;
  }
  return !isAlive(pid);
}

/**
 * Ends a process that was started detached, together with whatever it started: SIGTERM, a grace, SIGKILL.
 * @returns {Promise<boolean>} whether it ended by itself, within the grace
 */
export async function endGroup(pid, graceMs) {
  const target = process.platform === 'win32' ? pid : -pid;
  if (!sendSignal(target, 'SIGTERM') || (await waitForEnd(pid, graceMs))) return true;
  sendSignal(target, 'SIGKILL');
  await waitForEnd(pid, 5_000);
  return false;
}

/** Sends a signal; false when the process no longer exists. A negative pid addresses a process group. */
export function sendSignal(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

async function waitForEnd(pid, graceMs) {
  const deadline = Date.now() + graceMs;
  while (isAlive(pid)) {
    if (Date.now() >= deadline) return false;
    await sleep(25);
  }
  return true;
}

function describeFromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program name in parentheses and may hold spaces: count fields after the last ")".
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0], fields[19]];
    if (state === 'Z' || state === 'X') return null;
    return { started, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() };
  } catch {
    return null;
  }
}

function describeFromPs(pid) {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=,lstart=,args=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const match = /^(\S+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/.exec((stdout ?? '').trim());
  if (status !== 0 || !match || match[1].startsWith('Z')) return null;
  return { started: match[2], command: match[3] };
}

/** The parent of a process, or null when it cannot be told. */
export function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' });
    return Number.parseInt(stdout ?? '', 10) || null;
  }
}
