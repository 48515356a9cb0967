import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program under test, with everything it printed so far. */
export interface Running {
  process: ChildProcess;
  output: () => string;
  ended: Promise<number | NodeJS.Signals>;
}

/** Starts a script of this folder with Node.js. */
export function run(script: string, args: string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 0));
  });
  return { process: child, output: () => output, ended };
}

/** Waits until a condition holds; fails after the limit with what was seen. */
export async function until(
  what: string,
  holds: () => boolean,
  seen: () => string = () => '',
  limitMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}\n${seen()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A new data folder that the user of the database may pass through. */
export function temporaryDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'panel-infra-'));
  chmodSync(folder, 0o711);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
