import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { hashOf } from '../domain/canonical-json.js';
import { readPdf } from '../testing/read-pdf.js';
import { CODE, StatementsApp } from '../testing/statements-app.js';
import { RECEIPT, RECEIPT_VOIDED } from '../testing/vectors.js';
import type { StatementView } from './statements.schemas.js';

let app: StatementsApp;
let contacts: string[];
beforeAll(async () => {
  app = await StatementsApp.start();
  contacts = await app.given(RECEIPT, [
    { name: 'pagos', receivesStatements: true },
    { name: 'nadie' },
    { name: 'antes', receivesStatements: true, validUntil: '2026-01-01' },
    { name: 'mudo', receivesStatements: true, emails: [] },
    { name: 'socia', receivesStatements: true },
  ]);
}, 120_000);
afterAll(() => app.close());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const lastNumber = async () => {
  const [row] = await app.ledger.db.query<{ last: number; highest: number | null; count: number }>(
    `select last_number as last, (select max(number) from statements.statements) as highest,
      (select count(*)::int from statements.statements) as count from statements.counter`,
  );
  return row as { last: number; highest: number | null; count: number };
};
const PENDING = { format: 'pending', asOf: '2026-04-25', send: false };

describe('without the data of the company', () => {
  it('nothing is drafted nor issued, and it says where they are written', async () => {
    for (const answer of [await app.issue(PENDING), await app.preview({ format: 'pending' })]) {
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({
        code: 'statements.company-missing',
        detail: 'Cargue los datos de la empresa en Configuración › Empresa e intente de nuevo.',
      });
    }
    await app.writeCompany();
  });
});

describe('a statement', () => {
  it('9: keeps what it said and its bytes, whatever happens later; a newer one says what holds then', async () => {
    const first = await app.issue({ ...PENDING, asOf: '2026-04-10' });
    expect(first.statusCode).toBe(201);
    const issued = first.json<StatementView>();
    expect(issued).toMatchObject({
      number: 1,
      numberText: '00001',
      clientCode: CODE,
      isEmpty: true,
      totals: [],
      messageId: null,
      deliveries: [],
      pdf: { name: 'Resumen-000001-00-2026-04-10-N00001.pdf' },
    });
    const before = await app.bytes('/api/statements/1/pdf');
    const page = await app.bytes('/api/statements/1/html');
    await app.load(RECEIPT_VOIDED);
    const second = (await app.issue(PENDING)).json<StatementView>();
    expect(second).toMatchObject({ number: 2, isEmpty: false, totals: [{ currency: 'ARS' }] });
    expect(second.totals[0]?.balance).toEqual({ amount: '242000.00', currency: 'ARS' });

    const after = await app.bytes('/api/statements/1/pdf');
    expect(after.equals(before)).toBe(true);
    expect(sha256(after)).toBe(issued.pdf.sha256);
    expect(after.length).toBe(issued.pdf.size);
    expect((await app.bytes('/api/statements/1/html')).equals(page)).toBe(true);
    expect((await readPdf(after)).text).toContain('N.º 00001');
    expect((await readPdf(await app.bytes('/api/statements/2/pdf'))).text).toContain('242.000,00');
    expect((await app.get('/api/statements/1')).json()).toMatchObject({
      snapshot: { version: 1, issue: { number: 1 }, client: { code: CODE }, currencies: [] },
    });
  });

  it('is told by the hash of its canonical JSON, and by an ETag that spares the bytes', async () => {
    const detail = (await app.get('/api/statements/2')).json<StatementView & { snapshot: object }>();
    expect(hashOf(detail.snapshot)).toBe(detail.snapshotSha256);
    for (const path of ['pdf', 'html']) {
      const { headers } = await app.get(`/api/statements/2/${path}`);
      const again = await app.get(`/api/statements/2/${path}`, app.collector, {
        'if-none-match': String(headers.etag),
      });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    }
    const pdf = await app.get('/api/statements/2/pdf');
    expect(pdf.headers.etag).toBe(`"${detail.pdf.sha256}"`);
    expect(pdf.headers['content-disposition']).toContain(
      'filename="Resumen-000001-00-2026-04-25-N00002.pdf"',
    );
    const page = await app.get('/api/statements/2/html');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('cannot be changed nor removed in the database', async () => {
    for (const change of [
      `update statements.statements set number = 99`,
      `delete from statements.statements`,
    ]) {
      await expect(app.ledger.db.query(change)).rejects.toThrow('never changed');
    }
  });

  it('is written down when it is issued and when it is downloaded', async () => {
    const audited = await app.ledger.db.query(
      `select action, detail->>'number' as number, detail->>'file' as file from access.audit_entries
      where action like 'statements.%' order by id limit 3`,
    );
    expect(audited).toEqual([
      { action: 'statements.statement-issued', number: '1', file: null },
      { action: 'statements.statement-downloaded', number: '1', file: 'pdf' },
      { action: 'statements.statement-downloaded', number: '1', file: 'page' },
    ]);
  });
});

describe('its number', () => {
  it('has no gap and no repetition when many issue at once', async () => {
    const { last } = await lastNumber();
    const answers = await Promise.all(Array.from({ length: 8 }, () => app.issue(PENDING)));
    const numbers = answers.map((answer) => answer.json<StatementView>().number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, i) => last + 1 + i));
  });

  it('is one for one intent, however often and however fast it arrives', async () => {
    const { last } = await lastNumber();
    const key = randomUUID();
    const asked = { ...PENDING, send: true, recipients: [contacts[0]] };
    const answers = await Promise.all(Array.from({ length: 4 }, () => app.issue(asked, { key })));
    const again = await app.issue(asked, { key });
    expect(again.json<StatementView>().number).toBe(last + 1);
    expect(answers.filter(({ statusCode }) => statusCode === 201).length).toBeGreaterThan(0);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(
      new Set(answers.some(({ statusCode }) => statusCode === 409) ? [201, 409] : [201]),
    );
    expect(await lastNumber()).toEqual({ last: last + 1, highest: last + 1, count: last + 1 });
    // Also when the answer that was kept for the key is gone.
    await app.ledger.db.query(`delete from platform.idempotency_keys`);
    expect((await app.issue(asked, { key })).json<StatementView>().number).toBe(last + 1);
    await app.ledger.db.query(`delete from platform.idempotency_keys`);
    const other = await app.issue({ ...asked, format: 'movements' }, { key });
    expect(other.json()).toMatchObject({ code: 'request.idempotency-key-reused' });
    expect((await lastNumber()).last).toBe(last + 1);
  });

  it('is not spent on what is refused', async () => {
    const before = await lastNumber();
    const refused = [
      app.issue({ ...PENDING, asOf: '2026-08-21' }),
      app.issue({ ...PENDING, format: 'movements', from: '2026-04-26' }),
      app.issue({ ...PENDING, send: true, recipients: [] }),
      app.issue({ ...PENDING, send: true, recipients: contacts }),
    ];
    const codes = (await Promise.all(refused)).map((answer) => answer.json<{ code: string }>().code);
    expect(codes).toEqual([
      'statements.day-to-come',
      'statements.days-inverted',
      'statements.no-recipients',
      'statements.recipient-refused',
    ]);
    expect(await lastNumber()).toEqual(before);
  });
});

describe('its recipients', () => {
  it('are proposed from who may receive statements; of the others it tells why not', async () => {
    const { items } = (await app.get('/recipients')).json<{ items: { name: string; refusal: unknown }[] }>();
    expect(Object.fromEntries(items.map(({ name, refusal }) => [name, refusal]))).toEqual({
      pagos: null,
      socia: null,
      nadie: {
        code: 'receives-no-statements',
        text: 'No está autorizado a recibir resúmenes de cuenta.',
      },
      antes: { code: 'not-valid-today', text: 'El contacto no está vigente hoy.' },
      mudo: { code: 'no-address', text: 'El contacto no tiene e-mail.' },
    });
  });

  it('are refused one by one when they may not receive it', async () => {
    const stranger = randomUUID();
    const answer = await app.issue({
      ...PENDING,
      send: true,
      recipients: [contacts[0], contacts[1], stranger],
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { pointer: string; code: string }[] }>().errors).toMatchObject([
      { pointer: '/recipients/1', code: 'receives-no-statements' },
      { pointer: '/recipients/2', code: 'not-a-contact' },
    ]);
  });
});

describe('its mail', () => {
  it('goes to each recipient with the stored PDF, from the snapshot, answered by collections', async () => {
    const answer = await app.issue({
      ...PENDING,
      send: true,
      recipients: [contacts[0], contacts[4]],
      coverText: 'Hola:\n\nva el resumen {{numero}} de {{razonSocial}}.',
    });
    const issued = answer.json<StatementView>();
    expect(issued.deliveries.map(({ address, state }) => [address, state])).toEqual([
      ['pagos@cliente.example', 'queued'],
      ['socia@cliente.example', 'queued'],
    ]);
    const message = (await app.get(`/api/messaging/messages/${issued.messageId}`)).json<
      Record<string, unknown> & { text: string; html: string; attachments: { ord: number }[] }
    >();
    expect(message).toMatchObject({
      subject: `Resumen de cuenta al 25/04/2026 – c1 (${CODE})`,
      replyTo: 'cobranzas@cristal.example',
      origin: { kind: 'statement' },
      attachments: [{ name: issued.pdf.name, type: 'application/pdf', size: issued.pdf.size }],
    });
    expect(message.text).toContain(`va el resumen ${issued.numberText} de c1.`);
    expect(message.text).toContain('$ 242.000,00');
    expect(message.html).toContain('9990001800000001234565');
    const attached = await app.bytes(`/api/messaging/messages/${issued.messageId}/attachments/1`);
    expect(sha256(attached)).toBe(issued.pdf.sha256);
  });

  it('needs the permission to send; issuing does not', async () => {
    const asked = { ...PENDING, send: true, recipients: [contacts[0]] };
    const refused = await app.issue(asked, { session: app.clerk });
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([
      403,
      'statements.sending-forbidden',
    ]);
    expect((await app.issue(PENDING, { session: app.clerk })).statusCode).toBe(201);
  });
});

describe('who sees no figures', () => {
  it('neither drafts, issues, lists nor downloads statements', async () => {
    const answers = await Promise.all([
      app.issue(PENDING, { session: app.support }),
      app.preview({ format: 'pending' }, app.support),
      app.get('/statements', app.support),
      app.get('/recipients', app.support),
      ...['', '/pdf', '/html'].map((path) => app.get(`/api/statements/1${path}`, app.support)),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(7).fill(403));
  });
});

describe('the list', () => {
  it('tells the newest first, page by page', async () => {
    const { last } = await lastNumber();
    const numbers: number[] = [];
    let query = '?limit=5';
    for (let pages = 0; pages < 20; pages++) {
      const page = (await app.get(`/statements${query}`)).json<{
        items: StatementView[];
        nextCursor: string | null;
        total: { value: number };
      }>();
      expect(page.total.value).toBe(last);
      numbers.push(...page.items.map(({ number }) => number));
      if (page.nextCursor === null) break;
      query = `?limit=5&cursor=${page.nextCursor}`;
    }
    expect(numbers).toEqual(Array.from({ length: last }, (_, i) => last - i));
  });

  it('refuses a cursor of another list, and knows no statement that was not issued', async () => {
    const cursor = Buffer.from('["x"]').toString('base64url');
    expect((await app.get(`/statements?cursor=${cursor}`)).statusCode).toBe(400);
    expect((await app.get('/api/statements/999999/pdf')).json()).toMatchObject({
      code: 'statements.not-found',
    });
  });
});

describe('a preview', () => {
  it('shows a draft with its cover, and stores nothing', async () => {
    const before = await lastNumber();
    const preview = (await app.preview({ format: 'movements', asOf: '2026-04-25' })).json<{
      html: string;
      cover: { subject: string; text: string };
    }>();
    expect(preview).toMatchObject({
      asOf: '2026-04-25',
      isEmpty: false,
      totals: [{ balance: { amount: '242000.00', currency: 'ARS' } }],
      cover: { subject: `Resumen de cuenta al 25/04/2026 – c1 (${CODE})` },
    });
    expect(preview.html).toContain('Borrador');
    expect(preview.html).toContain('Saldo anterior');
    expect(preview.cover.text).toContain('N.º {{numero}} de c1');
    expect(await lastNumber()).toEqual(before);
  });
});
