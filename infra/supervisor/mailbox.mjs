import path from 'node:path';
import { readJson, writeJson } from '../lib/files.mjs';
import { freePort } from '../lib/ports.mjs';
import { ROOT } from '../settings.mjs';
import { STAGE, launchProgram } from './children.mjs';

/** Starts the demo mailbox as a supervised child and gives its addresses, without waiting until it answers. */
export async function startMailbox({ dataDir }, { startChild }) {
  // The addresses of the last run, so that an open inbox keeps working.
  const portsFile = path.join(dataDir, 'mailbox.json');
  const last = readJson(portsFile);
  const smtpPort = await freePort(last?.smtpPort);
  const webPort = await freePort(last?.webPort);
  const script = path.join(ROOT, 'infra/mailbox/main.mjs');
  const env = { ...process.env, SMTP_PORT: String(smtpPort), WEB_PORT: String(webPort) };
  const launch = () =>
    launchProgram({ name: 'mailbox', dataDir, command: [process.execPath, script], env, cwd: ROOT });
  const webUrl = `http://127.0.0.1:${webPort}`;
  await startChild({ name: 'mailbox', stage: STAGE.mailbox, mark: script, launch });
  writeJson(portsFile, { smtpPort, webPort });
  return { smtpUrl: `smtp://127.0.0.1:${smtpPort}`, webUrl };
}
