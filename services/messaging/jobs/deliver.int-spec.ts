import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Behaviour, type SmtpSink, startSmtpSink } from '../../../tests/chaos/smtp-sink.mjs';
import { JobQueue } from '../../platform/queues/job-queue.js';
import { queueKinds } from '../../platform/testing/test-app.js';
import { waitFor } from '../../platform/testing/wait-for.js';
import { Deliver } from '../application/deliver.js';
import { addClient, queueMessages } from '../testing/fixtures.js';
import { MailSystem } from '../testing/mail-system.js';

interface Row {
  id: string;
  state: string;
  attempts: number;
  error_class: string | null;
  server_response: string | null;
  message_id_header: string | null;
}

describe.each(queueKinds)('a mail worker with the queue on %s', (queue) => {
  let sink: SmtpSink;
  let system: MailSystem;
  let account = 0;

  beforeAll(async () => {
    sink = await startSmtpSink();
    system = await MailSystem.start(queue, `${sink.url}&timeoutSeconds=2`);
    await system.addMailWorker();
  }, 120_000);
  afterAll(async () => {
    await system.stop();
    await sink.stop();
  });

  /** Queues a message to `recipients` new contacts and gives the delivery ids. */
  const queueTo = async (
    recipients: number,
    behave: (to: string, attempt: number) => Behaviour = () => 'accept',
  ) => {
    sink.behave(behave);
    account += 1;
    const emails = Array.from({ length: recipients }, (_, i) => `c${account}-${i}@${queue}.example`);
    const client = await addClient(system.db, account, emails);
    const deliveries = await queueMessages(system.db, 'k', [client.id]);
    await system.db.query(`select pg_notify('panel_outbox', '')`);
    return { ids: deliveries.map(({ id }) => id), emails };
  };
  const row = async (id: string) => {
    const [found] = await system.db.query<Row>(`select * from messaging.deliveries where id = $1`, [id]);
    if (!found) throw new Error('no row');
    return found;
  };
  const reaches = (id: string, state: string, milliseconds = 15_000) =>
    waitFor(
      `${id} ${state}`,
      async () => {
        const found = await row(id);
        return found.state === state && found;
      },
      milliseconds,
    );
  const history = async (id: string) =>
    (
      await system.db.query<{ state: string }>(
        `select state from messaging.delivery_events where delivery_id = $1 order by version`,
        [id],
      )
    ).map(({ state }) => state);
  const copies = (to: string) => sink.received.filter((mail) => mail.to === to);

  it('delivers once to each recipient, with its own Message-ID and encoded headers', async () => {
    const { ids, emails } = await queueTo(2);
    for (const [index, id] of ids.entries()) {
      const accepted = await reaches(id, 'accepted');
      expect(accepted).toMatchObject({ attempts: 1, message_id_header: `<${id}@demo.example>` });
      expect(accepted.server_response).toMatch(/^250 /);
      expect(await history(id)).toEqual(['queued', 'sending', 'accepted']);
      const [mail, ...more] = copies(emails[index] ?? '');
      expect(more).toEqual([]);
      expect(mail?.messageId).toBe(`<${id}@demo.example>`);
      expect(mail?.raw).toMatch(/^From: Panel de Clientes <panel@demo.example>\r?$/m);
      expect(mail?.raw).toMatch(new RegExp(`^To: Contacto ${index + 1} <${emails[index]}>\\r?$`, 'm'));
      expect(mail?.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r?$/m);
      expect(mail?.raw).toMatch(/^Date: .+\r?$/m);
    }
  });

  it.each(['recipient-450', 'recipient-452', 'content-451'] as const)(
    'retries after %s and delivers once',
    async (behaviour) => {
      const { ids, emails } = await queueTo(1, (_, attempt) => (attempt === 1 ? behaviour : 'accept'));
      const id = ids[0] ?? '';
      await reaches(id, 'accepted');
      expect(await history(id)).toEqual(['queued', 'sending', 'deferred', 'sending', 'accepted']);
      expect(copies(emails[0] ?? '')).toHaveLength(1);
    },
  );

  it.each(['recipient-421', 'drop-before-data'] as const)(
    'replaces a reused connection after %s, and retries later when the new one fares no better',
    async (behaviour) => {
      const once = await queueTo(1, (_, attempt) => (attempt === 1 ? behaviour : 'accept'));
      await reaches(once.ids[0] ?? '', 'accepted');
      expect(await history(once.ids[0] ?? '')).toEqual(['queued', 'sending', 'accepted']);
      const twice = await queueTo(1, (_, attempt) => (attempt <= 2 ? behaviour : 'accept'));
      await reaches(twice.ids[0] ?? '', 'accepted');
      expect(await history(twice.ids[0] ?? '')).toEqual([
        'queued',
        'sending',
        'deferred',
        'sending',
        'accepted',
      ]);
      expect([...copies(once.emails[0] ?? ''), ...copies(twice.emails[0] ?? '')]).toHaveLength(2);
    },
  );

  it('tells a refused sender from a refused recipient', async () => {
    sink.behaveToSender(() => 'sender-550');
    const refused = await queueTo(1);
    expect(await reaches(refused.ids[0] ?? '', 'failed')).toMatchObject({
      error_class: 'sender-refused',
      attempts: 1,
    });
    let times = 0;
    sink.behaveToSender(() => (times++ === 0 ? 'sender-451' : 'accept'));
    const deferred = await queueTo(1);
    await reaches(deferred.ids[0] ?? '', 'accepted');
    expect(await history(deferred.ids[0] ?? '')).toContain('deferred');
  });

  it('ends as failed after the last attempt', async () => {
    const { ids } = await queueTo(1, () => 'recipient-450');
    const failed = await reaches(ids[0] ?? '', 'failed', 20_000);
    expect(failed).toMatchObject({ attempts: 3, error_class: 'attempts-exhausted' });
    expect(failed.server_response).toMatch(/^450 4.2.1/);
  }, 30_000);

  it.each([
    ['recipient-550', 'bounced', 'recipient-refused'],
    ['content-550', 'failed', 'content-refused'],
    ['content-552', 'failed', 'too-large'],
  ] as const)('ends at once after %s', async (behaviour, state, errorClass) => {
    const { ids, emails } = await queueTo(1, () => behaviour);
    const ended = await reaches(ids[0] ?? '', state);
    expect(ended).toMatchObject({ attempts: 1, error_class: errorClass });
    expect(ended.server_response).toMatch(/^55\d 5\./);
    expect(copies(emails[0] ?? '')).toHaveLength(0);
  });

  it('holds back later mails to an address that bounced', async () => {
    const { ids, emails } = await queueTo(1, () => 'recipient-550');
    await reaches(ids[0] ?? '', 'bounced');
    const suppressed = await system.db.query(
      `select reason from messaging.suppressed_addresses where address = $1 and released_at is null`,
      [emails[0]],
    );
    expect(suppressed).toEqual([{ reason: 'bounced' }]);
  });

  it('says unconfirmed when the answer is lost, whether it arrived or not, and never sends again by itself', async () => {
    const fates = { 'drop-in-body': 0, 'drop-after-dot-lost': 0, 'drop-after-dot-kept': 1, hang: 1 } as const;
    const behaviours = Object.keys(fates) as (keyof typeof fates)[];
    const { ids, emails } = await queueTo(4, (to) => behaviours[Number(/-(\d)@/.exec(to)?.[1])] ?? 'accept');
    for (const id of ids) {
      expect(await reaches(id, 'unconfirmed')).toMatchObject({ error_class: 'answer-lost', attempts: 1 });
    }
    sink.behave(() => 'accept');
    await new Promise((resolve) => setTimeout(resolve, 2500));
    for (const [index, behaviour] of behaviours.entries()) {
      expect(await history(ids[index] ?? '')).toEqual(['queued', 'sending', 'unconfirmed']);
      expect(copies(emails[index] ?? '')).toHaveLength(fates[behaviour]);
    }
  });

  it('waits for a slow server as long as it lives, though the lease is short', async () => {
    const slow = await startSmtpSink({ behave: () => 'slow', slowMilliseconds: 4500 });
    const own = await MailSystem.start(queue, `${slow.url}&timeoutSeconds=20`);
    await own.addMailWorker();
    const client = await addClient(own.db, 1, ['lento@cliente.example']);
    const [delivery] = await queueMessages(own.db, 'k', [client.id]);
    await waitFor('accepted', async () => {
      const [found] = await own.db.query<{ state: string }>(`select state from messaging.deliveries`);
      expect(found?.state).not.toBe('unconfirmed');
      return found?.state === 'accepted';
    });
    const events = await own.db.query<{ state: string }>(
      `select state from messaging.delivery_events where delivery_id = $1 order by version`,
      [delivery?.id],
    );
    expect(events.map(({ state }) => state)).toEqual(['queued', 'sending', 'accepted']);
    await own.stop();
    await slow.stop();
  }, 60_000);

  it('does nothing when a hint comes twice, late or again', async () => {
    const { ids, emails } = await queueTo(1);
    const id = ids[0] ?? '';
    await reaches(id, 'accepted');
    const second = await system.addMailWorker();
    for (const redelivered of [false, true]) {
      await second.get(Deliver).execute({ deliveryId: id, attempt: 1, repetition: 0 }, redelivered);
    }
    expect(await history(id)).toEqual(['queued', 'sending', 'accepted']);
    expect(copies(emails[0] ?? '')).toHaveLength(1);
  });

  it('says unconfirmed of a redelivered attempt that was sending, and hears its late answer', async () => {
    const slow = await startSmtpSink({ behave: () => 'slow', slowMilliseconds: 1500 });
    const own = await MailSystem.start(queue, slow.url, { SWEEP_SECONDS: '600' });
    const [first, second] = [await own.addMailWorker(), await own.addMailWorker()];
    await own.worker.get(JobQueue).queue('mail').pause();
    const client = await addClient(own.db, 1, ['tarde@cliente.example']);
    const [delivery] = await queueMessages(own.db, 'k', [client.id]);
    const hint = { deliveryId: delivery?.id ?? '', attempt: 1, repetition: 0 };
    const working = first.get(Deliver).execute(hint, false);
    await waitFor('sending', () => slow.inConversation() > 0);
    await second.get(Deliver).execute(hint, false);
    const state = async () =>
      (await own.db.query<{ state: string }>(`select state from messaging.deliveries`))[0]?.state;
    expect(await state()).toBe('sending');
    await second.get(Deliver).execute(hint, true);
    expect(await state()).toBe('unconfirmed');
    await working;
    expect(await state()).toBe('accepted');
    expect(slow.received).toHaveLength(1);
    await own.stop();
    await slow.stop();
  }, 60_000);

  it('shares a queue among several workers without sending anything twice', async () => {
    await system.addMailWorker();
    const { ids } = await queueTo(40);
    for (const id of ids) await reaches(id, 'accepted', 30_000);
    const received = sink.received.filter((mail) => ids.some((id) => mail.messageId.includes(id)));
    expect(received).toHaveLength(40);
    expect(new Set(received.map((mail) => mail.messageId)).size).toBe(40);
  }, 60_000);

  it('goes on from PostgreSQL when the queue was emptied', async () => {
    const mail = system.worker.get(JobQueue).queue('mail');
    await mail.pause();
    const { ids } = await queueTo(3);
    await waitFor(
      'hints',
      async () =>
        (await mail.getWaitingCount()) >= 3 || (await mail.getJobCountByTypes('paused', 'waiting')) >= 3,
    );
    await mail.obliterate({ force: true });
    await mail.resume();
    for (const id of ids) await reaches(id, 'accepted');
  }, 30_000);

  it('leaves nothing behind', async () => {
    await waitFor('queues empty', async () => {
      const counts = await Promise.all(
        (['events', 'mail'] as const).map((name) =>
          system.worker
            .get(JobQueue)
            .queue(name)
            .getJobCountByTypes('waiting', 'active', 'delayed', 'failed'),
        ),
      );
      return counts.every((count) => count === 0);
    });
    const unfinished = `select 1 from platform.outbox_events where published_at is null or remaining_handlers > 0`;
    await waitFor('events handled', async () => (await system.db.query(unfinished)).length === 0);
  });
});
