import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CreateAdministrator } from '../../access/public.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { withCliContext } from './cli.module.js';
import type { CommandInput } from './command.js';

/**
 * Makes a user with the role Supervisión. The password comes from standard input with `--password-stdin`
 * (an argument would stay in the shell's history); otherwise one is made and printed this once.
 */
export async function createAdmin(input: CommandInput): Promise<number> {
  const { values } = parseArgs({
    args: input.args,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
    },
  });
  const email = z.email().safeParse(values.email);
  if (!email.success || !values.name?.trim()) {
    process.stderr.write('Faltan --email y --name, o el correo no es válido\n');
    return 2;
  }
  const password = values['password-stdin'] ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined;
  const admin = { email: email.data, name: values.name, password };
  try {
    const { oneTimePassword } = await withCliContext(input, (context) =>
      context.get(CreateAdministrator, { strict: false }).execute(admin),
    );
    process.stdout.write(`Usuario creado: ${email.data}\n`);
    if (oneTimePassword) {
      process.stdout.write(
        `Contraseña para el primer ingreso (no se vuelve a mostrar): ${oneTimePassword}\n`,
      );
    }
    return 0;
  } catch (error) {
    if (!(error instanceof ApplicationError)) throw error;
    process.stderr.write(`${error.definition.title}: ${error.detail}\n`);
    return 1;
  }
}
