import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { randomBytes } from 'node:crypto';
import { type SmtpSink, startSmtpSink } from '../../../tests/chaos/smtp-sink.mjs';
import { Transactor } from '../../platform/database/transactor.js';
import { Files } from '../../platform/files/files.js';
import { JobQueue } from '../../platform/queues/job-queue.js';
import { waitFor } from '../../platform/testing/wait-for.js';
import { MessagingFacade } from '../application/messaging-facade.js';
import { DeliveryStore } from '../persistence/delivery-store.js';
import { addClient } from '../testing/fixtures.js';
import { MailSystem } from '../testing/mail-system.js';

const HTML = '<p>Señores: <b>$&nbsp;1.234,50</b></p>';
const PDF = { name: 'Resumen-000001-01-2026-06-30-N00118 Núñez.pdf', type: 'application/pdf' };
const bytes = randomBytes(200_000);

interface Row {
  state: string;
  attempts: number;
  accepted_at: Date | null;
}

describe('a mail with HTML and files', () => {
  let sink: SmtpSink;
  let system: MailSystem;
  let account = 0;

  beforeAll(async () => {
    sink = await startSmtpSink();
    system = await MailSystem.start('postgres', sink.url);
    await system.addMailWorker();
  }, 120_000);
  afterAll(async () => {
    await system.stop();
    await sink.stop();
  });

  const inTransaction: Transactor['run'] = (work) => system.worker.get(Transactor).run(work);
  const queueTo = async (recipients: number, notBefore: Date | null = null) => {
    account += 1;
    const emails = Array.from({ length: recipients }, (_, i) => `c${account}-${i}@cliente.example`);
    const client = await addClient(system.db, account, emails);
    const [queued] = await inTransaction(async (tx) => {
      const file = await new Files().store(tx, bytes, PDF.type);
      const message = {
        clientId: client.id,
        clientCode: client.code,
        subject: 'Resumen de cuenta al 30/06/2026 – Núñez',
        text: 'Señores: $ 1.234,50',
        html: HTML,
        replyTo: { name: 'Cobranzas Ñandú', address: 'cobranzas@demo.example' },
        recipients: emails.map((address, i) => ({
          contactId: client.contactIds[i] ?? '',
          name: `Contacto ${i}`,
          address,
        })),
        attachments: [{ ...file, ...PDF }],
        intentKey: `statement:${account}`,
        origin: null,
        notBefore,
      };
      const author = { principalId: 'user:1', name: 'Ana Paz' };
      return system.worker.get(MessagingFacade).queueMessages(tx, [message], author);
    });
    return { emails, messageId: queued?.id ?? '', ids: (queued?.deliveries ?? []).map(({ id }) => id) };
  };
  const reaches = (id: string, state: string) =>
    waitFor(
      `${id} ${state}`,
      async () => {
        const [row] = await system.db.query<Row>(`select * from messaging.deliveries where id = $1`, [id]);
        return row?.state === state && row;
      },
      20_000,
    );
  const mailsTo = (address = '') =>
    Promise.all(sink.received.filter(({ to }) => to === address).map(({ raw }) => simpleParser(raw)));
  const expectWhole = (mail: ParsedMail | undefined) => {
    expect(mail?.html).toBe(HTML);
    expect(mail?.text).toBe('Señores: $ 1.234,50');
    expect(mail?.replyTo?.value).toEqual([{ name: 'Cobranzas Ñandú', address: 'cobranzas@demo.example' }]);
    expect(mail?.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      [PDF.name, PDF.type],
    ]);
    expect(mail?.attachments[0]?.content.equals(bytes)).toBe(true);
  };

  it('reaches every recipient whole, once', async () => {
    const { ids, emails } = await queueTo(2);
    for (const [i, id] of ids.entries()) {
      await reaches(id, 'accepted');
      const mails = await mailsTo(emails[i]);
      expect(mails).toHaveLength(1);
      expectWhole(mails[0]);
    }
  });

  it('is whole again when a person sends it again', async () => {
    const { ids, emails, messageId } = await queueTo(1);
    await reaches(ids[0] ?? '', 'accepted');
    const [contact] = await system.db.query<{ contact_id: string }>(
      `select contact_id from messaging.deliveries where id = $1`,
      [ids[0]],
    );
    const again = {
      messageId,
      contactId: contact?.contact_id ?? '',
      name: 'Contacto',
      address: emails[0] ?? '',
      dueAt: new Date(),
      resendOf: ids[0] ?? '',
    };
    const by = { principalId: 'user:1', now: new Date() };
    const [added] = await inTransaction((tx) => system.worker.get(DeliveryStore).add(tx, [again], by));
    await reaches(added?.id ?? '', 'accepted');
    const mails = await mailsTo(emails[0]);
    expect(mails).toHaveLength(2);
    expectWhole(mails[1]);
  });

  it('waits, and does not fail, while its files cannot be read', async () => {
    await system.db.query(`alter table files.blobs rename to away`);
    // Written by hand: queueing it needs the table.
    const { id } = await inTransaction(async (tx) => {
      account += 1;
      const client = await addClient(tx, account, [`c${account}-0@cliente.example`]);
      const [row] = await tx.query<{ id: string }>(
        `with message as (
           insert into messaging.messages
             (client_id, client_code, subject, body, html, created_by, created_by_name, intent_key, intent_hash, created_at)
           values ($1, $2, 'Aviso', 'Hola', '<p>Hola</p>', 'user:1', 'Ana', $2, '', now()) returning id
         ), file as (
           insert into messaging.message_attachments select m.id, 1, a.sha256, a.name, a.type, a.size
             from message m, (select * from messaging.message_attachments limit 1) a
         )
         insert into messaging.deliveries
           (message_id, contact_id, recipient_name, address, state, next_attempt_at, created_at, updated_at)
         select id, $3, 'Contacto', $4, 'queued', now(), now(), now() from message returning id`,
        [client.id, client.code, client.contactIds[0], `c${account}-0@cliente.example`],
      );
      if (!row) throw new Error('not queued');
      return row;
    });
    await reaches(id, 'deferred');
    await system.db.query(`alter table files.away rename to blobs`);
    expect((await reaches(id, 'accepted')).attempts).toBeGreaterThan(1);
    expect((await mailsTo(`c${account}-0@cliente.example`))[0]?.attachments).toHaveLength(1);
  });

  it.each(['with its hint', 'though the queue was emptied'])(
    'is not handed over before its instant, and then is, %s',
    async (how) => {
      const notBefore = new Date(Date.now() + 3000);
      const { ids, emails } = await queueTo(1, notBefore);
      const queue = system.worker.get(JobQueue).queue('mail');
      await waitFor('the hint for later', async () => (await queue.getDelayedCount()) === 1);
      if (how !== 'with its hint') await queue.obliterate({ force: true });
      const accepted = await reaches(ids[0] ?? '', 'accepted');
      // A hint may fire a second early, as for any attempt.
      expect(Number(accepted.accepted_at)).toBeGreaterThan(notBefore.getTime() - 1000);
      expect(accepted.attempts).toBe(1);
      expect(await mailsTo(emails[0])).toHaveLength(1);
    },
  );
});
