import type { Command } from './command.js';
import { createAdmin } from './create-admin.js';
import { demoUsers } from './demo-users.js';
import { migrate } from './migrate.js';
import { checkReadModel, rebuildReadModel } from './read-model.js';

/** Every command of `npm run cli -- <name>`. */
export const COMMANDS: Record<string, Command> = {
  migrate: { usage: 'migrate [--down]', run: migrate },
  'create-admin': { usage: 'create-admin --email CORREO --name NOMBRE [--password-stdin]', run: createAdmin },
  'demo-users': { usage: 'demo-users', run: demoUsers },
  'read-model-rebuild': { usage: 'read-model-rebuild', run: rebuildReadModel },
  'read-model-check': { usage: 'read-model-check', run: checkReadModel },
};
