/**
 * `npm run cli -- <command> [args]`: the command line of the services, on the database of DATABASE_URL, of the
 * system that runs on this DATA_DIR, or on its embedded database, started for the time of the command.
 */
import { spawn } from 'node:child_process';
import { readSettings, ROOT, SettingError } from './settings.mjs';
import { createOutput } from './supervisor/output.mjs';
import { checkNode } from './supervisor/install.mjs';
import { prepareCode } from './supervisor/prepare.mjs';
import { runCommand } from './supervisor/commands.mjs';
import { cliCommand, forgetMigration, migrateDatabase } from './supervisor/setup.mjs';
import { readRunning } from './supervisor/state.mjs';

/** Commands that only write files or show help. */
const WITHOUT_DATABASE = new Set(['demo-data', 'help', '--help', undefined]);

// Standard output belongs to the command; ours goes beside it.
const { step, detail } = createOutput((text) => process.stderr.write(text));
const args = process.argv.slice(2);

try {
  checkNode();
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof SettingError ? error.message : error.stack}\n`);
  process.exitCode = 1;
}

async function main() {
  const settings = readSettings(process.env);
  const startup = { step, detail, run: (options) => runCommand({ dataDir: settings.dataDir, ...options }) };
  await prepareCode(startup);
  if (WITHOUT_DATABASE.has(args[0])) return runCli({ DATABASE_URL: 'postgres://127.0.0.1/none' });
  if (args[0] === 'migrate') forgetMigration(settings);
  if (!settings.embedded) return runCli({ DEMO: flag(settings.demo) });

  const running = readRunning(settings.dataDir);
  if (running) return runOnRunning(running, settings);
  return runOnOwnDatabase(settings, startup);
}

function runOnRunning(running, settings) {
  if (!running.databaseUrl)
    throw new SettingError(`The system is starting (process ${running.supervisor.pid}); try again`);
  const { databaseUrl, redisUrl } = running;
  return runCli({
    DATABASE_URL: databaseUrl,
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    DEMO: flag(running.demo ?? settings.demo),
  });
}

async function runOnOwnDatabase(settings, startup) {
  const { startPostgres } = await import('./embedded/postgres.mjs');
  const server = await startPostgres({ dataDir: settings.dataDir });
  try {
    const env = { DATABASE_URL: server.url, DEMO: flag(settings.demo) };
    if (args[0] !== 'migrate') await migrateDatabase(settings, startup, { ...process.env, ...env });
    return await runCli(env);
  } finally {
    await server.stop();
  }
}

/** Runs the command with the terminal as its own and gives its exit code. */
function runCli(env) {
  return new Promise((resolve, reject) => {
    const [program, ...programArgs] = cliCommand(...args);
    const child = spawn(program, programArgs, {
      // npm changes the folder; paths in the arguments are meant from where the person stands.
      cwd: process.env.INIT_CWD ?? ROOT,
      // A person reads this output, or a script its JSON: no log lines of ordinary events in between.
      env: { LOG_LEVEL: 'warn', ...process.env, DATA_DIR: readSettings(process.env).dataDir, ...env },
      stdio: 'inherit',
    });
    // Ctrl+C reaches the command itself; this process waits for it and then stops the database.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

function flag(on) {
  return on ? '1' : '0';
}
