import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** A setting that a person has to correct; its message is shown without a stack. */
export class SettingError extends Error {}

/**
 * Reads what the commands of this folder take from the environment. Everything else of the environment goes to the
 * services as it is; they check it themselves.
 * @param {NodeJS.ProcessEnv} env
 */
export function readSettings(env) {
  const embedded = !env.DATABASE_URL;
  const port = readPort(env.PORT ?? '8080');
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    /** Everything that is written lies below this folder. */
    dataDir: path.resolve(ROOT, env.DATA_DIR || '.data'),
    /** Without DATABASE_URL a PostgreSQL of our own is started. */
    embedded,
    databaseUrl: env.DATABASE_URL || undefined,
    redisUrl: env.REDIS_URL || undefined,
    smtpUrl: env.SMTP_URL || undefined,
    /** Demo users, data and mailbox never appear in a database of somebody's own unless asked for. */
    demo: env.DEMO ? env.DEMO === '1' : embedded,
  };
}

function readPort(text) {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new SettingError(`PORT must be a number from 1 to 65535, not "${text}"`);
}
