import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findRedis } from '../../tests/chaos/lib/redis.mjs';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The file of a Chromium that starts, or null: the one of CHROMIUM, one on PATH, or one installed now. */
export function ensureChromium(log) {
  // Playwright starts a file; it does not look for a name on PATH.
  const find = () =>
    [process.env.CHROMIUM, ...CHROMIUM_NAMES.map(fileOnPath)].find((file) => file && answersVersion(file)) ??
    null;
  return findOrInstall(find, 'chromium', log);
}

/** The name of a Redis or Valkey server that starts, or null. */
export function ensureRedis(log) {
  return findOrInstall(findRedis, 'redis-server', log);
}

async function findOrInstall(find, aptPackage, log) {
  const found = find();
  if (found || process.getuid?.() !== 0 || !answersVersion('apt-get')) return found;
  log(`Installing ${aptPackage} with apt-get`);
  const install = ['install', '-y', '--no-install-recommends', aptPackage];
  const done = (await apt(['update'])) && (await apt(install));
  return done ? find() : null;
}

function apt(args) {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn('apt-get', args, { env, stdio: 'ignore' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

function fileOnPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

function answersVersion(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
