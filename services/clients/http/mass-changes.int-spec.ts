import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EVERYBODY, MassChangeLab, only } from '../testing/mass-change-lab.js';
import {
  massChangePreviewSchema,
  massChangeResultsSchema,
  massChangeSchema,
} from './mass-changes.schemas.js';

let lab: MassChangeLab;
beforeAll(async () => {
  lab = await MassChangeLab.start();
  await lab.startWorker();
}, 120_000);
afterAll(() => lab.close());

/** 1: nothing of it is the ERP's but name; 2: has the salesperson already; 3 and 4: the salesperson is the ERP's. */
beforeEach(async () => {
  await lab.query(`truncate clients.mass_change_results, clients.mass_change_batches, clients.mass_changes`);
  await lab.query(`delete from client_panel.client_rows`);
  await lab.query(`delete from clients.clients`);
  await lab.import([{ legal_name: 'Uno' }, { legal_name: 'Dos' }]);
  await lab.query(`update clients.clients set salesperson = 'Gómez' where account = 2`);
  await lab.import([
    { account: 3, external_id: '3', legal_name: 'Tres', salesperson: 'Pérez' },
    { account: 4, external_id: '4', legal_name: 'Cuatro', salesperson: 'Gómez' },
  ]);
});

const GOMEZ = { salesperson: 'Gómez' };

describe('a preview', () => {
  it('tells exactly what would become of each client, and changes nothing', async () => {
    const preview = await lab.preview(EVERYBODY, GOMEZ);
    expect(massChangePreviewSchema.parse(preview)).toEqual(preview);
    expect(preview).toMatchObject({ total: 4, changed: 1, same: 2, omitted: 1 });
    expect(preview.groups).toMatchObject([
      { outcome: 'changed', reason: null, clients: 1, examples: [{ code: '000001-00', legalName: 'Uno' }] },
      {
        outcome: 'omitted',
        reason: 'origin',
        examples: [{ fields: ['salesperson'], before: [{ field: 'salesperson', value: 'Pérez' }] }],
      },
      { outcome: 'same', clients: 2 },
    ]);
    expect((await lab.record.get('/000001-00')).body).toMatchObject({ salesperson: null, version: 1 });
  });

  it('judges a tipo de contribuyente by the rules of the record', async () => {
    await lab.query(
      `update clients.clients set document_type = 80, document_number = '33693450239' where account = 1`,
    );
    const preview = await lab.preview(only('000001-00', '000002-00'), { contributorType: 1 });
    expect(preview.groups).toMatchObject([
      { outcome: 'changed', examples: [{ code: '000001-00' }] },
      { outcome: 'omitted', reason: 'cuit-missing', examples: [{ code: '000002-00' }] },
    ]);
  });

  it.each([[{}], [{ legalName: 'Otra' }], [{ contributorType: 2 }], [{ province: 15 }], [{ branch: '' }]])(
    'refuses to assign %j',
    async (assignment) => {
      expect((await lab.panel('/preview', { selection: EVERYBODY, assignment })).status).toBe(400);
    },
  );

  it('and the rest are for who may edit clients', async () => {
    const payload = { selection: EVERYBODY, assignment: GOMEZ };
    const answer = await lab.record.reader.call('POST', '/api/client-panel/mass-changes/preview', {
      payload,
    });
    expect(answer.statusCode).toBe(403);
  });
});

describe('a mass change', () => {
  it('changes who can be changed, with history, version, grid and audit, and tells what became of each', async () => {
    const started = await lab.assign(EVERYBODY, { ...GOMEZ, notes: 'Zona sur' });
    expect(massChangeSchema.parse(started)).toEqual(started);
    expect(await lab.endOf(started.id)).toMatchObject({ state: 'done', total: 4, changed: 3, omitted: 1 });
    expect(await lab.outcomes(started.id, 2)).toEqual([
      '000001-00 changed',
      '000002-00 changed',
      '000003-00 omitted origin',
      '000004-00 changed',
    ]);
    const { body: results } = await lab.record.get(
      `/mass-changes/${started.id}/results?outcome=changed&limit=1`,
    );
    expect(massChangeResultsSchema.parse(results)).toEqual(results);

    expect((await lab.record.get('/000001-00')).body).toMatchObject({
      ...GOMEZ,
      notes: 'Zona sur',
      version: 2,
    });
    expect((await lab.record.get('/000003-00')).body).toMatchObject({
      salesperson: 'Pérez',
      notes: null,
      version: 1,
    });
    const { body: history } = await lab.record.get('/000002-00/changes');
    expect(history.items).toMatchObject([
      { kind: 'assigned', undoable: true, fields: [{ field: 'notes', before: null, after: 'Zona sur' }] },
    ]);
    expect(await lab.record.gridRow('000001-00')).toMatchObject(GOMEZ);
    expect(await lab.staleRows()).toEqual([]);
    const audit = await lab.query<{ action: string }>(
      `select action from access.audit_entries where entity_id = $1 order by id`,
      [started.id],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'clients.mass-change-requested',
      'clients.mass-change-applied',
    ]);
  });

  it('is what its preview said', async () => {
    const { total, changed, same, omitted } = await lab.preview(EVERYBODY, GOMEZ);
    const { id } = await lab.assign(EVERYBODY, GOMEZ);
    expect(await lab.endOf(id)).toMatchObject({ total, changed, same, omitted });
  });

  it('empties what is given as null', async () => {
    const { id } = await lab.assign(only('000002-00'), { salesperson: null });
    expect(await lab.endOf(id)).toMatchObject({ changed: 1 });
    expect((await lab.record.get('/000002-00')).body).toMatchObject({ salesperson: null });
  });

  it('begins once however often it is asked for', async () => {
    const { fingerprint } = await lab.preview(EVERYBODY, GOMEZ);
    const payload = { selection: EVERYBODY, assignment: GOMEZ, fingerprint };
    const answers = await Promise.all([1, 2, 3].map(() => lab.start(payload, 'the-same-key')));
    const [{ count }] = (await lab.query('select count(*)::int as count from clients.mass_changes')) as [
      { count: number },
    ];
    expect(count).toBe(1);
    // Whoever comes while the first is answered is told to wait.
    expect(answers.map(({ status }) => status).every((status) => status === 202 || status === 409)).toBe(
      true,
    );
    await lab.query('delete from platform.idempotency_keys');
    const again = await lab.start(payload, 'the-same-key');
    expect(again.body.id).toBe(answers.find(({ status }) => status === 202)?.body.id);
    await lab.query('delete from platform.idempotency_keys');
    const other = await lab.start({ ...payload, assignment: { notes: 'Otra' } }, 'the-same-key');
    expect(other.body).toMatchObject({ code: 'request.idempotency-key-reused' });
    await lab.endOf(again.body.id);
  });

  it('is refused when other clients are chosen by now than the person saw', async () => {
    const { fingerprint } = await lab.preview(EVERYBODY, GOMEZ);
    await lab.import([{ account: 5, external_id: '5', legal_name: 'Cinco' }]);
    const { status, body } = await lab.start({ selection: EVERYBODY, assignment: GOMEZ, fingerprint });
    expect([status, body.code]).toEqual([409, 'clients.selection-changed']);
    expect(await lab.query('select 1 from clients.mass_change_batches')).toEqual([]);
  });

  it('needs somebody to change', async () => {
    const { fingerprint } = await lab.preview(only('999999-99'), GOMEZ);
    const { body } = await lab.start({ selection: only('999999-99'), assignment: GOMEZ, fingerprint });
    expect(body.code).toBe('clients.nobody-chosen');
  });

  it('comes as a file with what became of each client', async () => {
    const { id } = await lab.assign(EVERYBODY, GOMEZ);
    await lab.endOf(id);
    const file = await lab.record.editor.call('GET', `/api/clients/mass-changes/${id}/file`);
    expect(file.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' });
    expect(file.body.trimEnd().split('\r\n')).toEqual([
      '\uFEFFCódigo;Razón social;Resultado;Motivo;Datos;Antes;Después',
      '000001-00;Uno;Cambiado;;Vendedor;(vacío);Gómez',
      '000003-00;Tres;Omitido;El dato es del sistema que registró al cliente;Vendedor;;',
      '000002-00;Dos;Ya era así;;;;',
      '000004-00;Cuatro;Ya era así;;;;',
    ]);
  });
});

describe('undoing a mass change', () => {
  it('gives back what is still as it was left, and tells what was kept', async () => {
    const { id } = await lab.assign(only('000001-00', '000002-00'), {
      salesperson: 'Díaz',
      notes: 'Zona sur',
    });
    await lab.endOf(id);
    const { body: edited } = await lab.record.get('/000002-00');
    await lab.record.patch('000002-00', edited.version, { salesperson: 'Ruiz' });

    const undo = await lab.undo(id);
    expect(await lab.endOf(undo.id)).toMatchObject({ state: 'done', changed: 2, undoable: false });
    expect(await lab.outcomes(undo.id)).toEqual(['000001-00 changed', '000002-00 changed edited-since']);
    expect((await lab.record.get('/000001-00')).body).toMatchObject({ salesperson: null, notes: null });
    expect((await lab.record.get('/000002-00')).body).toMatchObject({ salesperson: 'Ruiz', notes: null });
    expect(await lab.read(id)).toMatchObject({ undoable: false });
    expect(await lab.staleRows()).toEqual([]);
    const again = await lab.record.post(`/mass-changes/${id}/undo`, {});
    expect(again.body.code).toBe('clients.mass-change-not-undoable');
  });

  it('goes on with the rest when it was cut short', async () => {
    const { id } = await lab.assign(only('000001-00', '000002-00'), { salesperson: 'Díaz' });
    await lab.endOf(id);
    const cut = await lab.undo(id);
    await lab.endOf(cut.id);
    // As if it had been stopped after the first client.
    await lab.query(`update clients.mass_changes set state = 'stopped' where id = $1`, [cut.id]);
    await lab.query(
      `delete from clients.mass_change_results r using clients.clients c
        where r.mass_change_id = $1 and c.id = r.client_id and c.account = 2`,
      [cut.id],
    );
    const rest = await lab.undo(id);
    await lab.endOf(rest.id);
    expect(await lab.outcomes(rest.id)).toEqual(['000002-00 omitted edited-since']);
  });

  it('keeps what a person undid or changed already', async () => {
    const { id } = await lab.assign(only('000001-00'), GOMEZ);
    await lab.endOf(id);
    const { body: changes } = await lab.record.get('/000001-00/changes');
    await lab.record.post(`/000001-00/changes/${changes.items[0].id}/undo`, {}, { version: 2 });
    const undo = await lab.undo(id);
    await lab.endOf(undo.id);
    expect(await lab.outcomes(undo.id)).toEqual(['000001-00 omitted edited-since']);
  });
});
