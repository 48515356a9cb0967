import { Inject, Injectable } from '@nestjs/common';
import { type BaseConfig, CONFIG } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { CreateUser } from './create-user.js';

/** Public on purpose: these users exist on invented data only. */
export const DEMO_PASSWORD = 'panel-demo-2026';

const DEMO_USERS = [
  { email: 'administracion@demo.example', name: 'Adriana Administración', role: 'administration' },
  { email: 'cobranzas@demo.example', name: 'Carlos Cobranzas', role: 'collections' },
  { email: 'soporte@demo.example', name: 'Sofía Soporte', role: 'support' },
  { email: 'ventas@demo.example', name: 'Valentín Ventas', role: 'sales' },
  { email: 'supervision@demo.example', name: 'Susana Supervisión', role: 'supervision' },
  { email: 'operaciones@demo.example', name: 'Omar Operaciones', role: 'operations' },
  { email: 'lectura@demo.example', name: 'Laura Lectura', role: 'read-only' },
] as const;

/** One user for each role, for trying the product on invented data. */
@Injectable()
export class CreateDemoUsers {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<BaseConfig, 'DEMO'>,
    private readonly database: Database,
    private readonly createUser: CreateUser,
  ) {}

  /**
   * Adds those that are missing and gives the e-mails of all; safe to repeat.
   * @throws when the installation is not a demo: its users would have a published password.
   */
  async execute(): Promise<readonly string[]> {
    if (!this.config.DEMO) throw new Error('Demo users exist only with DEMO=1');
    const emails = DEMO_USERS.map((user) => user.email);
    const rows = await this.database.query<{ email: string }>(
      `select email from access.users where email = any($1)`,
      [emails],
    );
    const present = new Set(rows.map((row) => row.email));
    for (const user of DEMO_USERS.filter(({ email }) => !present.has(email))) {
      await this.createUser.execute(
        { ...user, password: DEMO_PASSWORD, mustChangePassword: false },
        { principal: 'system', ip: null },
      );
    }
    return emails;
  }
}
