import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openSystem } from '../lib/system.mjs';

const MAILS = { quick: 2000, full: 20_000 };
const CONNECTIONS = 10;
const LEAST_SHARE = 0.7;
const LONGEST_MS = 600_000;
const script = (name) => path.join(import.meta.dirname, '..', name);

/**
 * Plain mails a second of one mail worker, from the arrival of the first tenth to that of the ninth, against a floor
 * that holds the same SMTP conversations and commits the same writes (lease, sending, outcome) without a queue.
 */
export async function measure({ quick, size, server, dataDir, output }) {
  const system = await openSystem({ size, server, dataDir, name: 'mail', output });
  const db = new pg.Client({ connectionString: system.databaseUrl });
  const children = [];
  try {
    await db.connect();
    const wanted = quick ? MAILS.quick : MAILS.full;
    const { headers, csrfToken } = await system.startApi();
    const sent = await output.step(`Asking for ${wanted} mails`, () =>
      ask(db, system.apiUrl, { ...headers, 'x-csrf-token': csrfToken }, wanted),
    );

    const sink = await start(script('mail-sink.mjs'), {}, children);
    system.start('worker');
    system.start('mail-worker', { SMTP_URL: sink.url, MAIL_CONCURRENCY: String(CONNECTIONS) });
    const measured = await rateOf(sink, sent);

    const floorSink = await start(script('mail-sink.mjs'), {}, children);
    const settings = {
      SMTP_URL: floorSink.url,
      DATABASE_URL: system.databaseUrl,
      MAILS: String(sent),
      CONNECTIONS: String(CONNECTIONS),
    };
    await start(script('mail-floor.mjs'), settings, children);
    const possible = await rateOf(floorSink, sent);

    const share = measured / possible;
    const row = {
      what: `${sent} plain mails, 1 worker, instant server, queue on PostgreSQL`,
      measured: `${measured.toFixed(0)} mails/s`,
      floor: `${possible.toFixed(0)} mails/s`,
      ratio: share,
      target: `>= ${LEAST_SHARE} x`,
      holds: share >= LEAST_SHARE,
    };
    return { rows: [row], summary: `${share.toFixed(2)} x` };
  } finally {
    for (const child of children) child.kill();
    await db.end();
    await system.stop();
  }
}

/** Asks the API for mails to the demo's contacts until there are enough; gives how many recipients there are. */
async function ask(db, apiUrl, headers, wanted) {
  const { rows: clients } = await db.query(
    `select c.code, array_agg(p.id) as contacts from clients.clients c join clients.contacts p on p.client_id = c.id
      where p.emails[1] is not null and coalesce(p.valid_until, 'infinity') >= current_date and coalesce(p.valid_from, '-infinity') <= current_date
      group by c.code order by c.code`,
  );
  const run = Date.now();
  let recipients = 0;
  for (let i = 0; recipients < wanted; i += 1) {
    const { code, contacts } = clients[i % clients.length];
    const answer = await fetch(`${apiUrl}/api/messaging/clients/${code}/messages`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': `bench-${run}-${i}` },
      body: JSON.stringify({
        subject: `Aviso ${i}`,
        text: 'Estimados: es una medición.',
        contactIds: contacts,
      }),
    });
    if (answer.status !== 202) throw new Error(`sending answered ${answer.status}: ${await answer.text()}`);
    recipients += contacts.length;
  }
  return recipients;
}

async function start(file, env, children) {
  const child = fork(file, [], { env: { ...process.env, ...env } });
  children.push(child);
  const [{ url }] = await once(child, 'message');
  return { child, url };
}

/** Waits until the sink has all mails; mails a second between the first and the ninth tenth. */
async function rateOf({ child }, expected) {
  const deadline = Date.now() + LONGEST_MS;
  while (Date.now() < deadline) {
    child.send('report');
    const [{ arrivals }] = await once(child, 'message');
    if (arrivals.length >= expected) {
      const [from, to] = [Math.floor(expected * 0.1), Math.floor(expected * 0.9)];
      return (to - from) / ((arrivals[to] - arrivals[from]) / 1000);
    }
    await sleep(500);
  }
  throw new Error('The mails did not all arrive in time');
}
