import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../infra/lib/ports.mjs';

/** A Redis or Valkey on PATH, or null. */
export function findRedis() {
  const works = (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
  return ['redis-server', 'valkey-server'].find(works) ?? null;
}

/**
 * A Redis of our own, durable as production should have it, that can be killed with and without its data.
 * @param {{ program: string, dataDir: string }} options
 */
export async function startRedis({ program, dataDir }) {
  const folder = path.join(dataDir, 'redis');
  const port = await freePort();
  let child;

  async function start() {
    mkdirSync(folder, { recursive: true });
    const settings = [
      '--appendonly',
      'yes',
      '--appendfsync',
      'everysec',
      '--save',
      '',
      '--maxmemory-policy',
      'noeviction',
    ];
    const place = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder];
    child = spawn(program, [...place, ...settings], { stdio: 'ignore' });
    for (let attempt = 0; attempt < 400; attempt += 1) {
      if ((await command(port, 'PING')).startsWith('+PONG')) return;
      await sleep(25);
    }
    throw new Error('Redis did not start');
  }

  async function kill() {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    /** @param {{ withData: boolean }} options */
    async startAgain({ withData }) {
      if (!withData) rmSync(folder, { recursive: true, force: true });
      await start();
    },
    flushAll: () => command(port, 'FLUSHALL'),
    stop: kill,
  };
}

/** Sends one inline command and gives the first line of the answer; empty while nobody listens. */
function command(port, line) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(`${line}\r\n`));
    socket.once('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
    socket.once('error', () => resolve(''));
    socket.setTimeout(1000, () => {
      resolve('');
      socket.destroy();
    });
  });
}
