import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessApiModule } from '../../access/access.module.js';
import { accessPersistence } from '../../access/persistence/index.js';
import { addUser, signIn, type TestSession } from '../../access/testing/users.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { ConfigModule } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { Transactor } from '../../platform/database/transactor.js';
import { Files } from '../../platform/files/files.js';
import { LiveModule } from '../../platform/live/live.module.js';
import { OutboxModule } from '../../platform/outbox/outbox.module.js';
import { startTestApi, testConfig } from '../../platform/testing/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.js';
import { MessagingFacade } from '../application/messaging-facade.js';
import type { MessageOrigin } from '../domain/message-to-queue.js';
import { MessagingApiModule } from '../messaging.module.js';
import { addClient } from '../testing/fixtures.js';
import { MAIL_PERSISTENCE } from '../testing/mail-system.js';

const PERSISTENCE = [...MAIL_PERSISTENCE, accessPersistence];
const STATEMENT = { kind: 'statement', id: '01900000-0000-7000-8000-000000000118' } as const;
const PDF = Buffer.from('%PDF-1.7\n\0\xff', 'latin1');
const PAGE = Buffer.from('<script>alert(1)</script>');

let database: TestDatabase;
let app: NestFastifyApplication;
let db: Database;
let collections: TestSession;
let support: TestSession;
let client: Awaited<ReturnType<typeof addClient>>;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase(PERSISTENCE);
  const config = testConfig('api', database.url);
  app = await startTestApi(config, [
    ConfigModule.register(config),
    ClockModule,
    DatabaseModule.register(PERSISTENCE),
    OutboxModule.register('publisher'),
    LiveModule.register('publisher'),
    AccessApiModule,
    MessagingApiModule,
  ]);
  db = app.get(Database);
  await addUser(app, 'cobranzas@demo.example', 'collections');
  await addUser(app, 'soporte@demo.example', 'support');
  collections = await signIn(app, 'cobranzas@demo.example');
  support = await signIn(app, 'soporte@demo.example');
  client = await addClient(db, 123, ['uno@cliente.example']);
}, 120_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** A message of another domain with two files; gives its id. */
async function queued(origin: MessageOrigin | null): Promise<string> {
  const [message] = await app.get(Transactor).run(async (tx) => {
    const [pdf, page] = await app.get(Files).storeMany(tx, [
      { bytes: PDF, type: 'application/pdf' },
      { bytes: PAGE, type: 'text/html' },
    ]);
    if (!pdf || !page) throw new Error('not stored');
    const queue = {
      clientId: client.id,
      clientCode: client.code,
      subject: 'Resumen',
      text: 'Saldo $ 1.234,50',
      html: '<p>Saldo $ 1.234,50</p>',
      replyTo: { name: 'Cobranzas', address: 'cobranzas@empresa.example' },
      recipients: [{ contactId: client.contactIds[0] ?? '', name: 'Uno', address: 'uno@cliente.example' }],
      attachments: [
        { ...pdf, name: 'Resumen Núñez.pdf' },
        { ...page, name: 'página.html' },
      ],
      intentKey: `k${count++}`,
      origin,
      notBefore: null,
    };
    return app.get(MessagingFacade).queueMessages(tx, [queue], { principalId: 'user:1', name: 'Ana' });
  });
  return message?.id ?? '';
}

const read = (session: TestSession, id: string) => session.call('GET', `/api/messaging/messages/${id}`);
const download = (session: TestSession, id: string, ord: number | string = 1) =>
  session.call('GET', `/api/messaging/messages/${id}/attachments/${ord}`);
const codeOf = (answer: Awaited<ReturnType<typeof read>>) => [
  answer.statusCode,
  answer.json<{ code: string }>().code,
];

describe('what a message carries', () => {
  it('is told whole: HTML, text, where answers go, files and what it was written for', async () => {
    const id = await queued(STATEMENT);
    expect((await read(collections, id)).json()).toMatchObject({
      withheld: false,
      text: 'Saldo $ 1.234,50',
      html: '<p>Saldo $ 1.234,50</p>',
      replyTo: 'cobranzas@empresa.example',
      replyToName: 'Cobranzas',
      origin: STATEMENT,
      attachmentCount: 2,
      attachments: [
        { ord: 1, name: 'Resumen Núñez.pdf', type: 'application/pdf', size: PDF.length },
        { ord: 2, name: 'página.html', type: 'text/html', size: PAGE.length },
      ],
    });
    const list = await collections.call('GET', `/api/messaging/clients/${client.code}/messages`);
    expect(list.json<{ items: object[] }>().items[0]).toMatchObject({
      origin: STATEMENT,
      attachmentCount: 2,
    });
  });

  it('is downloaded byte for byte, to be saved and not shown, and the download is written down', async () => {
    const id = await queued(null);
    const answer = await app.inject({
      url: `/api/messaging/messages/${id}/attachments/1`,
      headers: { cookie: support.cookie },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(PDF)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="Resumen Nunez.pdf"; filename*=UTF-8''Resumen%20N%C3%BA%C3%B1ez.pdf`,
      'cache-control': 'private, no-store',
    });
    expect(
      await db.query(
        `select action, detail from access.audit_entries where entity_id = $1 and action like '%downloaded'`,
        [id],
      ),
    ).toEqual([{ action: 'messaging.attachment-downloaded', detail: { ord: 1, name: 'Resumen Núñez.pdf' } }]);
  });

  it('is bytes to the browser when it could run', async () => {
    const answer = await download(collections, await queued(null), 2);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.body).toBe(PAGE.toString());
  });

  it('is withheld of a statement from who may not see figures, and of nothing else', async () => {
    const [statement, other] = [await queued(STATEMENT), await queued(null)];
    const withheld = await read(support, statement);
    expect(withheld.json()).toMatchObject({ withheld: true, text: '', html: null, attachmentCount: 2 });
    expect(withheld.body).not.toContain('1.234,50');
    expect(codeOf(await download(support, statement))).toEqual([403, 'messaging.content-forbidden']);
    expect((await read(support, other)).json()).toMatchObject({ withheld: false, text: 'Saldo $ 1.234,50' });
    expect((await download(support, other)).statusCode).toBe(200);
    expect((await download(collections, statement)).statusCode).toBe(200);
  });

  it.each([
    ['3', 404, 'messaging.attachment-not-found'],
    ['0', 400, 'request.invalid'],
    ['uno', 400, 'request.invalid'],
  ])('has no file %s', async (ord, status, code) => {
    expect(codeOf(await download(collections, await queued(null), ord))).toEqual([status, code]);
  });

  it('does not exist for a message that does not', async () => {
    expect(codeOf(await download(collections, client.id))).toEqual([404, 'messaging.attachment-not-found']);
  });
});
