import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { platformPersistence } from '../../../platform/persistence/index.js';
import { BulkLab, type BulkRow } from '../../../platform/testing/bulk-lab.js';
import { plantClients } from '../../testing/plant-clients.js';
import { readContacts } from '../contact-reader.js';
import { clientsPersistence } from '../index.js';
import { contactsTarget } from './contacts-target.js';

let lab: BulkLab;
let clients: string[];
beforeAll(async () => {
  lab = await BulkLab.open([platformPersistence, clientsPersistence]);
  clients = await plantClients(lab.db, 2);
}, 120_000);
beforeEach(() => lab.db.query('delete from clients.contacts'));
afterAll(() => lab.close());

const ana = { external_id: 'ana', client_external_id: '1', full_name: 'Ana Peña', emails: ['ana@x.example'] };

async function stored(externalId: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await lab.db.query<Record<string, unknown>>(
    'select * from clients.contacts where external_id = $1',
    [externalId],
  );
  return row;
}

describe('an import of contacts', () => {
  it('writes new ones for their clients; what nobody decided is not allowed', async () => {
    const rows: BulkRow[] = [
      ana,
      { ...ana, external_id: 'pagos', full_name: 'Pagos', receives_statements: true, is_primary: true },
    ];
    expect(await lab.load(contactsTarget, rows)).toMatchObject({
      new: 2,
      clientIds: [clients[0]],
      rejections: [],
      images: [null, null],
    });
    expect(await readContacts(lab.db, clients[0] as string)).toMatchObject([
      { fullName: 'Pagos', receivesStatements: true, isPrimary: true, mayDiscussDebt: false },
      { fullName: 'Ana Peña', receivesStatements: false, isPrimary: false, emails: ['ana@x.example'] },
    ]);
    expect(await lab.load(contactsTarget, rows)).toMatchObject({
      new: 0,
      changed: 0,
      same: 2,
      clientIds: [],
    });
  });

  it('fills authority while nobody has decided it, and never overrules a person', async () => {
    await lab.load(contactsTarget, [{ ...ana, may_discuss_debt: true }]);
    await lab.db.query(`update clients.contacts set receives_statements = false, valid_until = '2026-01-31'`);
    const report = await lab.load(contactsTarget, [
      {
        ...ana,
        position: 'Tesorera',
        may_discuss_debt: false,
        receives_statements: true,
        receives_invoices: true,
      },
    ]);
    expect(report).toMatchObject({ changed: 1 });
    expect(await stored('ana')).toMatchObject({
      position: 'Tesorera',
      may_discuss_debt: true,
      receives_statements: false,
      receives_invoices: true,
      valid_until: '2026-01-31',
    });
  });

  it('tells both clients when a contact goes from one to the other', async () => {
    await lab.load(contactsTarget, [ana]);
    const report = await lab.load(contactsTarget, [{ ...ana, client_external_id: '2' }]);
    expect([...report.clientIds].sort()).toEqual([...clients].sort());
    expect((await stored('ana'))?.client_id).toBe(clients[1]);
  });

  it('marks what is odd and writes it all the same', async () => {
    const odd = {
      ...ana,
      valid_from: '2026-02-01',
      valid_until: '2026-01-01',
      emails: ['ana@x.example', 'ana'],
    };
    expect(await lab.load(contactsTarget, [odd])).toMatchObject({ new: 1, rejections: [] });
    expect((await stored('ana'))?.observations).toEqual(['validity-inverted', 'email-malformed']);
  });

  it('refuses rows of unknown clients, without a name, and all but the last of a key', async () => {
    const report = await lab.load(contactsTarget, [
      { ...ana, client_external_id: '99' },
      { ...ana, external_id: 'b', full_name: '' },
      { ...ana, external_id: 'c', full_name: 'Primero' },
      { ...ana, external_id: 'c', full_name: 'Segundo' },
    ]);
    expect(report.rejections).toEqual([
      '1 client_external_id client-unknown',
      '2 full_name missing-value',
      '3 external_id duplicate-in-file',
    ]);
    expect(await stored('c')).toMatchObject({ full_name: 'Segundo' });
  });
});
