import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { lastLines } from '../lib/files.mjs';
import { logFile, openLog } from '../lib/logs.mjs';
import { endGroup } from '../lib/processes.mjs';

const GRACE_MS = 15_000;

/**
 * Runs a command to its end; its output goes to the log of that name.
 * @param {object} options
 * @param {string} options.name name of the log
 * @param {string} options.dataDir
 * @param {[string, ...string[]]} options.command program and arguments
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.cwd]
 * @param {(line: string) => void} [options.onLine] also receives each line of standard output
 * @param {(pid: number) => void} [options.onSpawn]
 * @param {AbortSignal} [options.signal] ends the command
 * @throws when it fails, with its last lines
 */
export async function runCommand({ name, dataDir, command, env, cwd, onLine, onSpawn, signal }) {
  signal?.throwIfAborted();
  const [program, ...args] = command;
  const child = spawn(program, args, { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.pid) onSpawn?.(child.pid);
  const log = createWriteStream('', { fd: openLog(dataDir, name) });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  if (onLine) createInterface({ input: child.stdout }).on('line', onLine);

  const abort = () => child.pid && endGroup(child.pid, GRACE_MS);
  signal?.addEventListener('abort', abort);
  try {
    const outcome = await outcomeOf(child);
    await new Promise((resolve) => log.end(resolve));
    signal?.throwIfAborted();
    if (outcome !== 0) throw new CommandFailed(name, outcome, lastLines(logFile(dataDir, name), 30));
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

export class CommandFailed extends Error {
  constructor(name, outcome, output) {
    super(`${name} failed (${outcome}):\n${output}`);
  }
}

/** npm as this process was started with, or the one on PATH. */
export function npm(...args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') || script?.endsWith('.cjs')
    ? [process.execPath, script, ...args]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
}

function outcomeOf(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
}
