import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { platformPersistence } from '../../platform/persistence/index.js';
import { BulkLab } from '../../platform/testing/bulk-lab.js';
import { clientsTarget } from './bulk/clients-target.js';
import { contactsTarget } from './bulk/contacts-target.js';
import { clientsPersistence } from './index.js';

let lab: BulkLab;
let ids: string[];
beforeAll(async () => {
  lab = await BulkLab.open([platformPersistence, clientsPersistence]);
  await lab.load(clientsTarget, [
    {
      external_id: '1',
      account: 123,
      subaccount: 1,
      legal_name: 'Núñez y Asociados S.R.L.',
      document_type: 80,
      document_number: '33693450239',
      city: 'Villa María',
      phones: ['353 1', '353 2'],
      emails: ['info@nunez.example'],
      cancelled_on: '2026-07-01',
    },
    { external_id: '2', account: 124, subaccount: 0, legal_name: 'Otro', trade_name: 'Casa Ñandú' },
  ]);
  await lab.load(contactsTarget, [
    { external_id: 'a', client_external_id: '1', full_name: 'José Güemes', emails: ['jose@nunez.example'] },
  ]);
  ids = (await lab.db.query<{ id: string }>('select id from clients.clients order by code')).map(
    (row) => row.id,
  );
}, 120_000);
afterAll(() => lab.close());

const factsOn = (today: string) =>
  lab.db.query<Record<string, unknown>>(
    'select * from clients.client_facts($1::uuid[], $2::date) order by code',
    [ids, today],
  );

describe('facts of clients', () => {
  it('give what the grid shows and finds, without accents or capitals', async () => {
    const [first, second] = await factsOn('2026-06-30');
    expect(first).toMatchObject({
      client_id: ids[0],
      code: '000123-01',
      trade_name: 'Núñez y Asociados S.R.L.',
      phone: '353 1',
      email: 'info@nunez.example',
    });
    for (const word of [
      '000123-01',
      'nunez',
      '33693450239',
      '33-69345023-9',
      'villa maria',
      'guemes',
      'jose@nunez',
    ]) {
      expect(first?.search_text).toContain(word);
    }
    expect(second).toMatchObject({ trade_name: 'Casa Ñandú', phone: null, email: null });
    expect(second?.search_text).toContain('casa nandu');
  });

  it('say cancelled from the day of cancellation on, and name that day before', async () => {
    expect(await factsOn('2026-06-30')).toMatchObject([
      { cancelled: false, next_change_on: '2026-07-01' },
      { cancelled: false, next_change_on: null },
    ]);
    expect(await factsOn('2026-07-01')).toMatchObject([
      { cancelled: true, next_change_on: null },
      { cancelled: false, next_change_on: null },
    ]);
  });
});
