import { spawn } from 'node:child_process';
import { ROOT } from '../settings.mjs';

/** The processes that run now, so that an interrupted test command leaves none. */
const running = new Set();

/**
 * Runs a command in the repository.
 * @param {string[]} command
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: the output is returned instead of shown
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run([program, ...args], { env = process.env, quiet = false } = {}) {
  return new Promise((resolve) => {
    const out = quiet ? 'pipe' : 'inherit';
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', out, out] });
    running.add(child);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/** A program of an installed package, run by this Node.js. */
export function packageProgram(file, ...args) {
  return [process.execPath, `${ROOT}/node_modules/${file}`, ...args];
}
