import type { Command } from './command.js';
import { migrate } from './migrate.js';

/** Every command of `npm run cli -- <name>`. */
export const COMMANDS: Record<string, Command> = {
  migrate: { usage: 'migrate [--down]', run: migrate },
};
