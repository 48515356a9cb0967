import { CreateDemoUsers, DEMO_PASSWORD } from '../../access/public.js';
import { withCliContext } from './cli.module.js';
import type { CommandInput } from './command.js';

/** Makes the demo's users, one for each role. Refuses outside a demo. */
export async function demoUsers(input: CommandInput): Promise<number> {
  if (!input.config.DEMO) {
    process.stderr.write('Los usuarios de demostración sólo existen con DEMO=1\n');
    return 1;
  }
  const emails = await withCliContext(input, (context) =>
    context.get(CreateDemoUsers, { strict: false }).execute(),
  );
  process.stdout.write(
    `Usuarios de demostración (contraseña ${DEMO_PASSWORD}):\n${emails.map((email) => `  ${email}\n`).join('')}`,
  );
  return 0;
}
