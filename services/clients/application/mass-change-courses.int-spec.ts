import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { waitFor } from '../../platform/testing/wait-for.js';
import { BATCH_SIZE } from '../persistence/mass-changes.js';
import { EVERYBODY, MassChangeLab } from '../testing/mass-change-lab.js';

/** The built worker: `npm run build:services` makes it. */
const WORKER = path.resolve(process.env.SERVER_DIR ?? 'dist/server', 'services/app/worker/main.js');
const BATCHES = 4;
const CLIENTS = BATCHES * BATCH_SIZE;

let lab: MassChangeLab;
let holder: pg.Client;
const children: ChildProcess[] = [];
beforeAll(async () => {
  if (!existsSync(WORKER)) throw new Error(`${WORKER} is missing: run npm run build:services first`);
  lab = await MassChangeLab.start();
  holder = new pg.Client({ connectionString: lab.record.lab.url });
  await holder.connect();
  await lab.import(Array.from({ length: CLIENTS }, (_, i) => ({ legal_name: `Cliente ${i + 1}` })));
}, 120_000);
beforeEach(async () => {
  await holder.query('rollback');
  await lab.query(`update clients.clients set salesperson = null, industry = null, notes = null`);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await holder.end();
  await lab.close();
});

function startWorker(): ChildProcess {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    DATABASE_URL: lab.record.lab.url,
    LOG_LEVEL: 'silent',
    SWEEP_SECONDS: '1',
  };
  const child = spawn(process.execPath, [WORKER], { env, stdio: 'ignore' });
  children.push(child);
  return child;
}

/** Keeps the last client of a batch locked, so that the work stands in the middle of that batch. */
async function holdBatch(id: string, number: number): Promise<void> {
  await holder.query('begin');
  await holder.query(
    `select 1 from clients.clients where id = (
       select client_ids[cardinality(client_ids)] from clients.mass_change_batches
        where mass_change_id = $1 and number = $2) for update`,
    [id, number],
  );
}

/** Batches done, once the next one waits for what `holdBatch` holds. */
async function reachedHold(id: string): Promise<number> {
  await waitFor('a batch that waits for a client', async () => {
    const waiting = await lab.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
          and query like '%from clients.clients where id = any%'`,
    );
    return waiting.length > 0;
  });
  return (await lab.read(id)).done / BATCH_SIZE;
}

async function historyOf(massChangeId: string) {
  const [row] = await lab.query<{ results: number; clients: number; changes: number }>(
    `select count(*)::int as results, count(distinct client_id)::int as clients, count(change_id)::int as changes
       from clients.mass_change_results where mass_change_id = $1`,
    [massChangeId],
  );
  return row;
}

describe('a mass change whose worker is killed in the middle of a batch', () => {
  it('goes on at that batch, and changes each client once', async () => {
    const { id } = await lab.assign(EVERYBODY, { salesperson: 'Gómez' });
    await holdBatch(id, 1);
    const killed = startWorker();
    expect(await reachedHold(id)).toBe(1);
    killed.kill('SIGKILL');
    await holder.query('rollback');

    startWorker();
    expect(await lab.endOf(id, 60_000)).toMatchObject({ state: 'done', changed: CLIENTS });
    expect(await historyOf(id)).toEqual({ results: CLIENTS, clients: CLIENTS, changes: CLIENTS });
    const versions = await lab.query(
      `select distinct version from clients.clients where salesperson = 'Gómez'`,
    );
    expect(versions).toEqual([{ version: 2 }]);
    expect(await lab.staleRows()).toEqual([]);
    for (const child of children.splice(0)) child.kill('SIGKILL');
  }, 120_000);
});

describe('with a worker', () => {
  beforeAll(() => lab.startWorker());
  afterAll(() => lab.stopWorker());

  it('a mass change that is stopped finishes its batch and no other, and can be undone', async () => {
    const { id } = await lab.assign(EVERYBODY, { salesperson: 'Gómez' });
    await holdBatch(id, 1);
    const before = await reachedHold(id);
    expect((await lab.record.post(`/mass-changes/${id}/stop`, {})).body).toMatchObject({ state: 'stopped' });
    await holder.query('rollback');
    await waitFor(
      'the batch that was being written',
      async () => (await lab.read(id)).done === (before + 1) * BATCH_SIZE,
    );

    const undo = await lab.undo(id);
    expect(await lab.endOf(undo.id)).toMatchObject({
      changed: (before + 1) * BATCH_SIZE,
      total: (before + 1) * BATCH_SIZE,
    });
    expect(await lab.read(id)).toMatchObject({ state: 'stopped', done: (before + 1) * BATCH_SIZE });
    expect(await lab.query(`select 1 from clients.clients where salesperson is not null`)).toEqual([]);
  }, 60_000);

  it('a person who edits meanwhile loses nothing in silence', async () => {
    const { id } = await lab.assign(EVERYBODY, { salesperson: 'Gómez' });
    await holdBatch(id, 2);
    await reachedHold(id);
    // The first batch is written: who saw what was before it is told.
    const [{ code }] = (await lab.query(
      `select code from clients.clients where salesperson = 'Gómez' order by id limit 1`,
    )) as [{ code: string }];
    const { body: now } = await lab.record.get(`/${code}`);
    const late = await lab.record.patch(code, now.version - 1, { salesperson: 'Ruiz' });
    expect([late.status, late.body.current?.salesperson]).toEqual([412, 'Gómez']);

    // The last batch is not: what was edited before its turn stays in the history when it is assigned over.
    const [{ code: next }] = (await lab.query(
      `select c.code from clients.mass_change_batches b join clients.clients c on c.id = b.client_ids[1]
        where b.mass_change_id = $1 and b.number = 3`,
      [id],
    )) as [{ code: string }];
    const { body: untouched } = await lab.record.get(`/${next}`);
    const edited = await lab.record.patch(next, untouched.version, { salesperson: 'Ruiz', notes: 'Llamar' });
    expect(edited.status).toBe(200);
    await holder.query('rollback');
    await lab.endOf(id);
    expect((await lab.record.get(`/${next}`)).body).toMatchObject({ salesperson: 'Gómez', notes: 'Llamar' });
    const { body: history } = await lab.record.get(`/${next}/changes?field=salesperson`);
    expect(history.items[0].fields).toEqual([{ field: 'salesperson', before: 'Ruiz', after: 'Gómez' }]);
  }, 60_000);

  it('two at once of the same clients both end, and each client has the values of both', async () => {
    const both = await Promise.all([
      lab.assign(EVERYBODY, { salesperson: 'Gómez', notes: 'A' }),
      lab.assign(EVERYBODY, { industry: 'Comercio', notes: 'B' }),
    ]);
    const ends = await Promise.all(both.map(({ id }) => lab.endOf(id, 60_000)));
    expect(ends).toMatchObject([
      { state: 'done', changed: CLIENTS },
      { state: 'done', changed: CLIENTS },
    ]);
    const values = await lab.query<{ notes: string }>(
      `select distinct salesperson, industry, notes in ('A', 'B') as whole from clients.clients`,
    );
    expect(values).toEqual([{ salesperson: 'Gómez', industry: 'Comercio', whole: true }]);
    expect(await lab.staleRows()).toEqual([]);
  }, 90_000);

  it('one that fails again and again ends as failed, and what was written stays', async () => {
    const [{ id: first }] = (await lab.query(
      `select id from clients.clients order by id offset ${BATCH_SIZE} limit 1`,
    )) as [{ id: string }];
    await holder.query(`create function refuse() returns trigger language plpgsql as $$
      begin if new.id >= '${first}' then raise exception 'broken'; end if; return new; end $$`);
    await holder.query(
      `create trigger refuse before update on clients.clients for each row execute function refuse()`,
    );
    const { id } = await lab.assign(EVERYBODY, { salesperson: 'Gómez' });
    expect(await lab.endOf(id, 60_000)).toMatchObject({
      state: 'failed',
      changed: BATCH_SIZE,
      undoable: true,
    });
    await holder.query(`drop function refuse cascade`);
  }, 90_000);
});
