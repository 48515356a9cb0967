import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordApp } from '../testing/record-app.js';

let record: RecordApp;
beforeAll(async () => {
  record = await RecordApp.start();
}, 120_000);
afterAll(() => record.close());

/** Every test has clients of its own: number `n` of the ERP, whose file carries what `carried` says. */
let next = 100;
let n: number;
let code: string;
const CARRIED = [
  'external_id',
  'account',
  'subaccount',
  'legal_name',
  'city',
  'document_type',
  'document_number',
];
const plant = (cells: Record<string, unknown> = {}, carried: readonly string[] = CARRIED) =>
  record.importClients(
    [{ external_id: String(n), account: n, subaccount: 0, legal_name: `Cliente ${n}`, ...cells }],
    {
      carriedColumns: new Set(carried),
    },
  );
beforeEach(() => {
  n = next++;
  code = `000${n}-00`;
});

const stored = async (column: string) => {
  const [row] = await record.lab.db.query<{ value: unknown }>(
    `select ${column} as value from clients.clients where code = $1`,
    [code],
  );
  return row?.value;
};

describe('an edit', () => {
  it('writes the fields given, gives the record with its new version, and the grid follows', async () => {
    await plant();
    const edited = await record.patch(code, 1, {
      branch: 'Córdoba',
      emails: ['pagos@cliente.example'],
      address: { street: 'Mitre', streetNumber: '120', province: 0 },
      notes: 'Llamar por la mañana.\nPreguntar por Eva.',
    });
    expect(edited.status).toBe(200);
    expect(edited.headers.etag).toBe('"2"');
    expect(edited.body.client).toMatchObject({
      legalName: `Cliente ${n}`,
      branch: 'Córdoba',
      emails: ['pagos@cliente.example'],
      address: { street: 'Mitre', streetNumber: '120', province: 0 },
      notes: 'Llamar por la mañana.\nPreguntar por Eva.',
      version: 2,
    });
    expect((await record.get(`/${code}`)).body).toEqual(edited.body.client);
    expect(await record.gridRow(code)).toMatchObject({ branch: 'Córdoba', email: 'pagos@cliente.example' });
  });

  it('empties with null and changes nothing, nor its version, when nothing differs', async () => {
    await plant();
    await record.patch(code, 1, { branch: 'Córdoba' });
    expect((await record.patch(code, 2, { branch: null })).body.client).toMatchObject({
      branch: null,
      version: 3,
    });
    const same = await record.patch(code, 3, { branch: null, phones: [] });
    expect(same.body).toMatchObject({ changeId: null, client: { version: 3 } });
  });

  it('is told to the audit and, for other screens, in an event, in the same transaction', async () => {
    await plant();
    await record.patch(code, 1, { branch: 'Córdoba', notes: 'x' });
    const id = await stored('id');
    const audit = await record.lab.db.query(
      `select action, principal_name, detail from access.audit_entries where entity = 'client' and entity_id = $1`,
      [id],
    );
    expect(audit).toMatchObject([
      {
        action: 'clients.client-edited',
        principal_name: 'ana@demo.example',
        detail: { fields: ['branch', 'notes'] },
      },
    ]);
    const events = await record.lab.db.query(
      `select payload from platform.outbox_events where type = 'clients.client-changed.v1' and payload ->> 'clientId' = $1`,
      [id],
    );
    expect(events).toEqual([{ payload: { clientId: id, code, version: 2, fields: ['branch', 'notes'] } }]);
  });

  it('of a version that is no longer the present one is refused with the present values', async () => {
    await plant();
    await record.patch(code, 1, { branch: 'Córdoba' });
    const late = await record.patch(code, 1, { branch: 'Rosario' });
    expect(late).toMatchObject({
      status: 412,
      headers: { etag: '"2"' },
      body: { code: 'request.version-conflict', current: { branch: 'Córdoba', version: 2 } },
    });
    expect(await stored('branch')).toBe('Córdoba');
    expect(await record.patch(code, null, { branch: 'Rosario' })).toMatchObject({ status: 428 });
  });

  it('that is repeated because its answer was lost is no conflict', async () => {
    await plant();
    await record.patch(code, 1, { branch: 'Córdoba' });
    const again = await record.patch(code, 1, { branch: 'Córdoba' });
    expect(again.body).toMatchObject({ changeId: null, client: { version: 2 } });
  });

  it('loses no other edit made at the same moment', async () => {
    await plant();
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((branch) => record.patch(code, 1, { branch })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect(await stored('version')).toBe(2);
  });

  it('needs the permission to write clients', async () => {
    await plant();
    const refused = await record.patch(code, 1, { branch: 'Córdoba' }, record.reader);
    expect(refused).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    expect(await stored('branch')).toBeNull();
  });

  it('names no client, or no field, that does not exist', async () => {
    await plant();
    expect(await record.patch('000001-00', 1, { branch: 'x' })).toMatchObject({ status: 404 });
    expect(await record.patch(code, 1, { code: '000001-00' })).toMatchObject({ status: 400 });
    expect(await record.patch(code, 1, { cancelledOn: '2026-01-01' })).toMatchObject({ status: 400 });
  });
});

describe('who owns a field', () => {
  it('is told with the record: what the files of the origin carried, and a CUIT that is set', async () => {
    await plant({ document_type: 80, document_number: '33693450239' }, [
      ...CARRIED.filter((column) => !column.startsWith('document')),
    ]);
    await record.lab.db.query(
      `update clients.clients set document_type = 80, document_number = '33693450239' where code = $1`,
      [code],
    );
    expect((await record.get(`/${code}`)).body.lockedFields).toEqual([
      { field: 'legalName', reason: 'origin' },
      { field: 'documentType', reason: 'cuit' },
      { field: 'documentNumber', reason: 'cuit' },
      { field: 'city', reason: 'origin' },
    ]);
  });

  it('decides whether it can be edited; nothing of a refused edit is written', async () => {
    await plant();
    const refused = await record.patch(code, 1, { branch: 'Córdoba', address: { city: 'Salta' } });
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'clients.field-locked',
        errors: [{ pointer: '/address/city', code: 'locked-by-origin' }],
      },
    });
    expect(await stored('branch')).toBeNull();
  });

  it('lets a CUIT be set once, with the type that asks for it, and not be changed afterwards', async () => {
    await plant({}, ['external_id', 'account', 'subaccount', 'legal_name']);
    await record.patch(code, 1, { contributorType: 5, documentType: 96, documentNumber: '20.123.456' });
    expect(await stored('document_number')).toBe('20123456');
    const set = await record.patch(code, 2, {
      contributorType: 6,
      documentType: 80,
      documentNumber: '33-69345023-9',
    });
    expect(set.body.client).toMatchObject({
      contributorType: 6,
      documentNumber: '33693450239',
      observations: [],
    });
    const again = await record.patch(code, 3, { documentNumber: '30-50001091-2' });
    expect(again).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/documentNumber', code: 'locked-by-cuit' }] },
    });
  });
});

describe('the rules of a record', () => {
  const errorsOf = async (version: number, body: Record<string, unknown>) => {
    const answer = await record.patch(code, version, body);
    expect([answer.status, answer.body.code]).toEqual([422, 'clients.rules-broken']);
    return (answer.body.errors as { pointer: string; code: string }[]).map(
      ({ pointer, code: rule }) => `${pointer} ${rule}`,
    );
  };

  it('refuse, beside the field', async () => {
    await plant({}, ['external_id', 'account', 'subaccount', 'legal_name']);
    expect(await errorsOf(1, { contributorType: 1 })).toEqual(['/documentNumber cuit-missing']);
    expect(await errorsOf(1, { documentType: 80, documentNumber: '33-69345023-8' })).toEqual([
      '/documentNumber cuit-invalid',
    ]);
    expect(
      await errorsOf(1, { contributorType: 9, documentType: 80, documentNumber: '33693450239' }),
    ).toEqual(['/documentNumber cuit-not-foreign']);
    expect(await errorsOf(1, { contributorType: 17 })).toEqual(['/contributorType contributor-type-unknown']);
    expect(await errorsOf(1, { contributorType: 12 })).toEqual(['/contributorType contributor-type-retired']);
    expect(await errorsOf(1, { documentNumber: '123' })).toEqual(['/documentType document-incomplete']);
    expect(await errorsOf(1, { documentType: 96 })).toEqual(['/documentNumber document-incomplete']);
    expect(await stored('version')).toBe(1);
  });

  it('do not judge what an edit leaves as it came, and the marks of what it mends go away', async () => {
    await plant({ contributor_type: 1, registered_on: '2020-05-01', cancelled_on: '2019-01-01' }, [
      'external_id',
      'account',
      'subaccount',
      'legal_name',
      'contributor_type',
      'registered_on',
      'cancelled_on',
    ]);
    // The file of an origin that no longer carries the day.
    await record.lab.db.query(
      `update clients.clients set origin_columns = array_remove(origin_columns, 'registered_on') where code = $1`,
      [code],
    );
    const edited = await record.patch(code, 1, { branch: 'Córdoba' });
    expect(edited.body.client.observations).toEqual(['cuit-missing', 'cancelled-before-registered']);
    expect(await errorsOf(2, { registeredOn: '2019-02-01' })).toEqual(['/registeredOn dates-inverted']);
    const mended = await record.patch(code, 2, { registeredOn: '2018-02-01' });
    expect(mended.body.client).toMatchObject({ registeredOn: '2018-02-01', observations: ['cuit-missing'] });
  });

  it('let the nombre de fantasía follow the razón social until it is another', async () => {
    await plant();
    await record.lab.db.query(`update clients.clients set origin_columns = '{}' where code = $1`, [code]);
    await record.patch(code, 1, { tradeName: `Cliente ${n}` });
    expect(await stored('trade_name')).toBeNull();
    await record.patch(code, 1, { legalName: 'Óptica Sur S.A.' });
    expect((await record.get(`/${code}`)).body.tradeName).toBe('Óptica Sur S.A.');
    await record.patch(code, 2, { tradeName: 'Óptica Sur' });
    expect(await stored('trade_name')).toBe('Óptica Sur');
  });
});
