import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { tryPort } from '../lib/ports.mjs';
import { ROOT, SettingError } from '../settings.mjs';
import { announcement } from './announce.mjs';
import { STAGE, launchProgram } from './children.mjs';
import { startDatabase } from './database.mjs';
import { waitForOk } from './http.mjs';
import { startMailbox } from './mailbox.mjs';
import { prepareCode } from './prepare.mjs';
import { migrateDatabase, serviceScript, setUpDemo } from './setup.mjs';

const READY_LIMIT_MS = 120_000;

/**
 * Brings the whole system up, from packages to the announcement.
 * @param {ReturnType<typeof import('../settings.mjs').readSettings>} settings
 * @param {import('./supervisor.mjs').Startup} startup
 * @param {(text: string) => void} announce
 */
export async function startSystem(settings, startup, announce) {
  const begun = Date.now();
  await refuseTakenPort(settings.port);
  await prepareCode(startup);

  const databaseUrl = settings.databaseUrl ?? (await startDatabase(settings, startup));
  const env = serviceEnvironment(settings, databaseUrl);
  await migrateDatabase(settings, startup, env);
  if (settings.demo) await setUpDemo(settings, startup, env);

  const mailbox = settings.demo && !settings.smtpUrl ? await startMailbox(settings, startup) : null;
  const smtpUrl = settings.smtpUrl ?? mailbox?.smtpUrl;
  startup.update({
    demo: settings.demo,
    databaseUrl,
    redisUrl: settings.redisUrl,
    smtpUrl,
    mailboxUrl: mailbox?.webUrl,
  });

  await startup.step('Starting the services', async () => {
    await startService({ name: 'api', stage: STAGE.api, env, settings, startup });
    await startService({ name: 'worker', stage: STAGE.workers, env, settings, startup });
    if (smtpUrl) {
      const mailEnv = { ...env, SMTP_URL: smtpUrl };
      await startService({ name: 'mail-worker', stage: STAGE.workers, env: mailEnv, settings, startup });
    }
    const answers = [`${settings.url}/health/ready`, ...(mailbox ? [mailbox.webUrl] : [])];
    const wait = (url) => waitForOk(url, { limitMs: READY_LIMIT_MS, signal: startup.signal });
    await Promise.all(answers.map(wait));
  });
  const seconds = (Date.now() - begun) / 1000;
  announce(announcement({ settings, mailboxUrl: mailbox?.webUrl, smtpUrl, seconds }));
}

async function refuseTakenPort(port) {
  if ((await tryPort(port)) === null) {
    throw new SettingError(`Port ${port} is in use by another program. Choose another: PORT=8081 npm start`);
  }
}

function serviceEnvironment({ port, dataDir, demo }, databaseUrl) {
  const { SMTP_URL: _, ...inherited } = process.env;
  const temporaryDir = path.join(dataDir, 'tmp');
  rmSync(temporaryDir, { recursive: true, force: true });
  mkdirSync(temporaryDir, { recursive: true });
  return {
    ...inherited,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    DATA_DIR: dataDir,
    TMPDIR: temporaryDir,
    DEMO: demo ? '1' : '0',
  };
}

async function startService({ name, stage, env, settings, startup }) {
  const script = serviceScript(name);
  const command = [process.execPath, script];
  const onSlowStop = () => startup.detail(`${name} did not stop within its time and was killed`);
  const launch = () =>
    launchProgram({ name, dataDir: settings.dataDir, command, env, cwd: ROOT, onSlowStop });
  await startup.startChild({ name, stage, mark: script, launch });
}
