import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import { withCorrelation } from '../../platform/logging/correlation.js';
import { Audit } from '../public.js';
import { type AccessTestApp, startAccessApp } from '../testing/access-app.js';

let running: AccessTestApp;

beforeAll(async () => {
  running = await startAccessApp();
});
afterAll(() => running.close());

const CLIENT = '0198f000-0000-7000-8000-000000000001';
const principal = {
  kind: 'user',
  id: '0198f000-0000-7000-8000-000000000002',
  name: 'Carlos Cobranzas',
  email: 'cobranzas@demo.example',
  permissions: new Set<string>(),
} as const;

function read() {
  return running.app.get(Database).query(
    `select principal_kind, principal_id, principal_name, action, entity_id, detail, ip, correlation_id
         from access.audit_entries where entity = 'client'`,
  );
}

test('an entry tells who, what, when and from where, and shares the fate of its transaction', async () => {
  const { app } = running;
  const record = (action: string, fail: boolean) =>
    app.get(Transactor).run(async (tx) => {
      await app.get(Audit, { strict: false }).record(tx, {
        principal,
        action,
        entity: 'client',
        entityId: CLIENT,
        detail: { before: { phone: '1' }, after: { phone: '2' } },
        ip: '192.0.2.7',
      });
      if (fail) throw new Error('rolled back');
    });
  await withCorrelation('correlation-1', () => record('clients.edited', false));
  await expect(record('clients.never-edited', true)).rejects.toThrow('rolled back');
  expect(await read()).toEqual([
    {
      principal_kind: 'user',
      principal_id: principal.id,
      principal_name: 'Carlos Cobranzas',
      action: 'clients.edited',
      entity_id: CLIENT,
      detail: { before: { phone: '1' }, after: { phone: '2' } },
      ip: '192.0.2.7',
      correlation_id: 'correlation-1',
    },
  ]);
});

test.each([
  `update access.audit_entries set action = 'nothing'`,
  `delete from access.audit_entries`,
  `truncate access.audit_entries`,
])('%s is refused', async (sql) => {
  const { app } = running;
  await app.get(Transactor).run((tx) =>
    app.get(Audit, { strict: false }).record(tx, {
      principal: 'system',
      action: 'access.tested',
      entity: 'test',
      entityId: null,
      ip: null,
    }),
  );
  await expect(app.get(Database).query(sql)).rejects.toThrow('append-only');
});
