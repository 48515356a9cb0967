/**
 * `npm start`: the whole system with one command. Needs Node.js alone; see `readSettings` for what the environment
 * may change, and ../README.md.
 */
import { fileURLToPath } from 'node:url';
import { readSettings, SettingError } from './settings.mjs';
import { checkNode } from './supervisor/install.mjs';
import { createOutput } from './supervisor/output.mjs';
import { runSupervisor } from './supervisor/supervisor.mjs';
import { startSystem } from './supervisor/system.mjs';

// A closed terminal must not end the orderly stop with a write error.
process.stdout.on('error', () => {});

try {
  checkNode();
  const settings = readSettings(process.env);
  const output = createOutput((text) => process.stdout.write(text));
  process.exitCode = await runSupervisor({
    dataDir: settings.dataDir,
    url: settings.url,
    mark: fileURLToPath(import.meta.url)
      .split(/[\\/]/)
      .at(-1),
    output,
    start: (startup) => startSystem(settings, startup, output.line),
  });
} catch (error) {
  process.stderr.write(`${error instanceof SettingError ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
process.exit();
