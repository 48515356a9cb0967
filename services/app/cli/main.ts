import 'reflect-metadata';
import { runProcess } from '../run-process.js';
import { COMMANDS } from './commands.js';

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  const usages = Object.values(COMMANDS).map(({ usage }) => `  ${usage}`);
  process.stderr.write(`Uso: npm run cli -- <comando>\n${usages.join('\n')}\n`);
  process.exit(2);
}
await runProcess('cli', async (config, logger) => {
  process.exitCode = await command.run({ args, config, logger });
});
