import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordApp } from '../testing/record-app.js';

let record: RecordApp;
let code: string;
beforeAll(async () => {
  record = await RecordApp.start();
  record.standAt('2026-11-24T15:00:00Z');
}, 120_000);
afterAll(() => record.close());
beforeEach(async () => {
  const registered = await record.post('', { legalName: 'Cristalería', contributorType: 5 });
  code = registered.body.client.code;
});

const edit = async (version: number, body: Record<string, unknown>): Promise<string> =>
  (await record.patch(code, version, body)).body.changeId;
const undo = (changeId: string, version: number, session = record.editor) =>
  record.post(`/${code}/changes/${changeId}/undo`, {}, { version, session });
const undoable = async () =>
  (await record.get(`/${code}/changes`)).body.items.map((item: { undoable: boolean }) => item.undoable);

describe('undoing a change', () => {
  it('is a change of its own, which gives back what was and can be undone too', async () => {
    const changeId = await edit(1, { branch: 'Córdoba', phones: ['351'], tradeName: 'Cristal' });
    const undone = await undo(changeId, 2);
    expect(undone).toMatchObject({
      status: 200,
      body: { client: { branch: null, phones: [], tradeName: 'Cristalería', version: 3 } },
    });
    const { items } = (await record.get(`/${code}/changes`)).body;
    expect(items.slice(0, 2)).toMatchObject([
      { id: undone.body.changeId, kind: 'undone', undoes: changeId },
      { id: changeId, undoneBy: undone.body.changeId },
    ]);
    expect(await undoable()).toEqual([true, false, false]);
    expect((await undo(undone.body.changeId, 3)).body.client).toMatchObject({
      branch: 'Córdoba',
      version: 4,
    });
  });

  it('leaves alone what others changed meanwhile in other fields', async () => {
    const changeId = await edit(1, { branch: 'Córdoba' });
    await edit(2, { notes: 'De otra persona' });
    expect((await undo(changeId, 3)).body.client).toMatchObject({ branch: null, notes: 'De otra persona' });
  });

  it('is refused once somebody changed one of its fields since, or undid it', async () => {
    const first = await edit(1, { branch: 'Córdoba', notes: 'x' });
    const second = await edit(2, { branch: 'Rosario' });
    expect(await undo(first, 3)).toMatchObject({
      status: 409,
      body: { code: 'clients.change-not-undoable' },
    });
    expect(await undoable()).toEqual([true, false, false]);
    await undo(second, 3);
    expect(await undo(second, 4)).toMatchObject({ status: 409 });
  });

  it('takes back a CUIT and a cancellation, and gives nothing back of a registration', async () => {
    const cuit = await edit(1, { documentType: 80, documentNumber: '33-69345023-9' });
    expect((await undo(cuit, 2)).body.client).toMatchObject({ documentType: null, documentNumber: null });
    const cancelled = await record.post(
      `/${code}/cancellation`,
      { on: '2026-11-24', reason: 'x' },
      { version: 3 },
    );
    expect((await undo(cancelled.body.changeId, 4)).body.client.cancelledOn).toBeNull();
    expect((await record.gridRow(code))?.situation).toBe('without-services');
    const registration = (await record.get(`/${code}/changes`)).body.items.at(-1).id;
    expect(await undo(registration, 5)).toMatchObject({ status: 409 });
  });

  it('needs the present version, the permission and a change of that client', async () => {
    const changeId = await edit(1, { branch: 'Córdoba' });
    expect(await undo(changeId, 1)).toMatchObject({ status: 412, body: { current: { version: 2 } } });
    expect(await undo(changeId, 2, record.reader)).toMatchObject({ status: 403 });
    const mine = code;
    const other = await record.post('', { legalName: 'Otra', contributorType: 5 });
    code = other.body.client.code;
    expect(await undo(changeId, 1)).toMatchObject({
      status: 404,
      body: { code: 'clients.change-not-found' },
    });
    expect((await record.get(`/${mine}`)).body.branch).toBe('Córdoba');
  });
});
