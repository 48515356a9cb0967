import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { logFile, openLog } from '../lib/logs.mjs';

const START_LIMIT_MS = 60_000;

/**
 * Starts one PostgreSQL process and waits until `probe` answers.
 * @param {object} options
 * @param {string} options.dataDir its log goes to logs/postgres.log below
 * @param {[string, string[], object]} options.command what to spawn
 * @param {() => Promise<boolean>} options.probe true once the server answers
 * @param {(pid: number) => void} options.onSpawn called at once, so that the process is on record before anything else
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<import('node:child_process').ChildProcess>}
 * @throws {ServerDidNotStart} with what the server logged
 */
export async function launchServer({ dataDir, command, probe, onSpawn, signal }) {
  const [program, args, identity] = command;
  const log = openLog(dataDir, 'postgres');
  const logStart = fstatSync(log).size;
  // Detached: Ctrl+C in a terminal must not stop the database before its clients.
  const child = spawn(program, args, { ...identity, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  let failure;
  child.on('error', (error) => (failure = error));
  if (child.pid) onSpawn(child.pid);

  const deadline = Date.now() + START_LIMIT_MS;
  const ended = () => failure !== undefined || child.exitCode !== null || child.signalCode !== null;
  while (!ended()) {
    if (await probe()) return child;
    if (signal?.aborted || Date.now() > deadline) child.kill('SIGINT');
    await sleep(15);
  }
  signal?.throwIfAborted();
  throw new ServerDidNotStart(failure?.message ?? readFrom(logFile(dataDir, 'postgres'), logStart));
}

export class ServerDidNotStart extends Error {
  constructor(output) {
    super(`PostgreSQL did not start:\n${output.trim()}`);
    this.portTaken = /address already in use/i.test(output);
    // After a killed server its remaining processes need a moment to notice and leave.
    this.oldServerLeaving = /is still in use|lock file .* already exists/i.test(output);
  }
}

function readFrom(file, position) {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(8_192);
    return buffer.toString('utf8', 0, readSync(handle, buffer, 0, buffer.length, position));
  } finally {
    closeSync(handle);
  }
}
