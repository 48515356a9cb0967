import type { INestApplicationContext } from '@nestjs/common';
import type { ReadAnswer } from '../../access/testing/users.js';
import { CliModule } from '../../app/cli/cli.module.js';
import { WorkerModule } from '../../app/worker/worker.module.js';
import { CheckRows } from '../../client-panel/public.js';
import { startTestWorker, testConfig } from '../../platform/testing/test-app.js';
import { waitFor } from '../../platform/testing/wait-for.js';
import type { BulkRow } from '../../platform/testing/bulk-lab.js';
import { RecordApp } from './record-app.js';

export interface RunningMassChange {
  id: string;
  state: string;
  total: number;
  done: number;
  changed: number;
  same: number;
  omitted: number;
  undoable: boolean;
}

export const EVERYBODY = { kind: 'all' };
export const only = (...codes: string[]) => ({ kind: 'codes', codes });

/** The API and, when it is wanted, a worker in this process. */
export class MassChangeLab {
  private worker?: INestApplicationContext;
  private keys = 0;

  private constructor(readonly record: RecordApp) {}

  static async start(): Promise<MassChangeLab> {
    return new MassChangeLab(await RecordApp.start());
  }

  async startWorker(): Promise<void> {
    const config = testConfig('worker', this.record.lab.url, { SWEEP_SECONDS: '1' });
    this.worker = await startTestWorker(WorkerModule.register(config));
  }

  async stopWorker(): Promise<void> {
    await this.worker?.close();
    this.worker = undefined;
  }

  /** Clients of which the ERP owns the razón social and whatever else the rows carry. */
  import(rows: readonly BulkRow[]) {
    const named = rows.map((row, i) => ({
      external_id: String(i + 1),
      subaccount: 0,
      account: i + 1,
      ...row,
    }));
    const carriedColumns = new Set(named.flatMap((row) => Object.keys(row)));
    return this.record.importClients(named, { carriedColumns });
  }

  async panel(path: string, payload: object, headers: Record<string, string> = {}): Promise<ReadAnswer> {
    const answer = await this.record.editor.call('POST', `/api/client-panel/mass-changes${path}`, {
      payload,
      headers,
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  }

  async preview(selection: object, assignment: object): Promise<ReadAnswer['body']> {
    const { status, body } = await this.panel('/preview', { selection, assignment });
    if (status !== 200) throw new Error(`The preview was refused: ${JSON.stringify(body)}`);
    return body;
  }

  /** Previews and confirms. */
  async assign(selection: object, assignment: object): Promise<RunningMassChange> {
    const { fingerprint } = await this.preview(selection, assignment);
    const { status, body } = await this.start({ selection, assignment, fingerprint });
    if (status !== 202) throw new Error(`The assignment was refused: ${JSON.stringify(body)}`);
    return body;
  }

  start(payload: object, key = this.nextKey()): Promise<ReadAnswer> {
    return this.panel('', payload, { 'idempotency-key': key });
  }

  async undo(id: string): Promise<RunningMassChange> {
    const { status, body } = await this.record.post(`/mass-changes/${id}/undo`, {}, { key: this.nextKey() });
    if (status !== 202) throw new Error(`The undo was refused: ${JSON.stringify(body)}`);
    return body;
  }

  async read(id: string): Promise<RunningMassChange> {
    return (await this.record.get(`/mass-changes/${id}`)).body;
  }

  endOf(id: string, milliseconds = 30_000): Promise<RunningMassChange> {
    return waitFor(
      'the end of a mass change',
      async () => {
        const now = await this.read(id);
        return now.state !== 'running' && now;
      },
      milliseconds,
    );
  }

  /** `code outcome reason` of every client, by code. */
  async outcomes(id: string, limit = 200): Promise<string[]> {
    const lines: string[] = [];
    let cursor = '';
    do {
      const { body } = await this.record.get(`/mass-changes/${id}/results?limit=${limit}${cursor}`);
      for (const { code, outcome, reason } of body.items)
        lines.push([code, outcome, reason].filter(Boolean).join(' '));
      cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
    } while (cursor);
    return lines.sort();
  }

  async query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.record.lab.db.query<Row>(sql, values);
  }

  /** Rows of the grid that are not what the clients are. */
  async staleRows(): Promise<unknown[]> {
    const config = testConfig('worker', this.record.lab.url);
    const cli = await startTestWorker(CliModule.register(config));
    const { differences } = await cli.get(CheckRows, { strict: false }).execute();
    await cli.close();
    return differences;
  }

  async close(): Promise<void> {
    await this.stopWorker();
    await this.record.close();
  }

  private nextKey(): string {
    return `mass-key-${String(this.keys++).padStart(6, '0')}`;
  }
}
