import type { Command } from './command.js';
import { createAdmin } from './create-admin.js';
import { DEMO_DATA_USAGE, demoData } from './demo-data.js';
import { DEMO_SETUP_USAGE, demoSetup } from './demo-setup.js';
import { demoUsers } from './demo-users.js';
import { IMPORT_USAGE, importData } from './import.js';
import { migrate } from './migrate.js';
import { checkReadModel, rebuildReadModel } from './read-model.js';

/** Every command of `npm run cli -- <name>`. */
export const COMMANDS: Record<string, Command> = {
  migrate: { usage: 'migrate [--down]', run: migrate },
  'create-admin': { usage: 'create-admin --email CORREO --name NOMBRE [--password-stdin]', run: createAdmin },
  'demo-data': { usage: DEMO_DATA_USAGE, run: demoData },
  'demo-setup': { usage: DEMO_SETUP_USAGE, run: demoSetup },
  'demo-users': { usage: 'demo-users', run: demoUsers },
  import: { usage: IMPORT_USAGE, run: importData },
  'read-model-rebuild': { usage: 'read-model-rebuild [--restart]', run: rebuildReadModel },
  'read-model-check': { usage: 'read-model-check [--sample N]', run: checkReadModel },
};
