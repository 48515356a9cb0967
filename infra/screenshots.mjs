/**
 * `npm run screenshots`: takes the pictures of docs/screenshots from a demo system of its own. Its clock stands at a
 * fixed day, and with it all demo data, so that a picture changes when the portal does; only the minutes of what
 * happens meanwhile (the mails sent, the last sign-in) differ.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './settings.mjs';

const OUTPUT = path.join(ROOT, 'docs/screenshots');
/** 11:00 in Buenos Aires, on a working day. */
const MOMENT = new Date('2026-06-30T14:00:00Z');

const workDir = mkdtempSync(path.join(tmpdir(), 'panel-screenshots-'));
chmodSync(workDir, 0o711); // as root the database runs as another user, who has to pass
const cleanUps = [() => rmSync(workDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => leave(130));

try {
  await takeAll();
  await leave(0);
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  await leave(1);
}

async function takeAll() {
  const { ensureChromium } = await import('./testing/programs.mjs');
  const { startDemoSystem } = await import('./testing/demo-system.mjs');
  const { takePictures } = await import('./screenshots/pictures.mjs');

  const program = await ensureChromium(say);
  if (!program) throw new Error('No Chromium (set CHROMIUM, or install chromium)');
  say('Starting a demo system');
  const settings = { CLOCK_OFFSET: `${Math.round((MOMENT - Date.now()) / 1000)}s` };
  const onCleanUp = (work) => cleanUps.push(work);
  const system = await startDemoSystem({ dataDir: workDir, env: process.env, settings, onCleanUp });
  if (system.problem) throw new Error(`The demo system did not start:\n${system.problem}`);

  mkdirSync(OUTPUT, { recursive: true });
  await takePictures({ url: system.url, program, folder: OUTPUT, say });
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

async function leave(code) {
  for (const work of cleanUps.splice(0).reverse()) await work();
  process.exit(code);
}
