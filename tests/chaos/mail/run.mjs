import { setTimeout as sleep } from 'node:timers/promises';
import { signIn } from '../lib/http.mjs';
import { createRandom } from '../lib/random.mjs';
import { startSystem } from '../lib/system.mjs';
import { startSmtpSink } from '../smtp-sink.mjs';
import { addClients, openOffice } from './office.mjs';
import { reconcile } from './reconcile.mjs';

const MAIL_WORKERS = 2;
const MAILS_AT_ONCE = 10;
/** So long a mail worker waits for an answer: on a busy machine one that is only late must not count as withheld. */
const ANSWER_LIMIT_SECONDS = 12;
/** What the mail server does with an attempt. */
const BEHAVIOURS = {
  accept: 60,
  slow: 15,
  'recipient-421': 4,
  'recipient-450': 4,
  'recipient-452': 2,
  'recipient-550': 2,
  'content-451': 2,
  'content-550': 1,
  'content-552': 1,
  'drop-before-data': 4,
  'drop-in-body': 2,
  'drop-after-dot-kept': 2,
  'drop-after-dot-lost': 1,
};
/** After so many attempts at an address the server takes the mail, so that the run ends. */
const PATIENCE = 3;
const SENDER_BEHAVIOURS = { accept: 97, 'sender-451': 3 };
/** What is killed. */
const VICTIMS = { 'mail-worker': 45, worker: 15, api: 15, postgres: 15, redis: 10 };
const LONGEST_SETTLING_MS = 180_000;
/** Longer than a lease and two sweeps: whatever would still send by mistake has sent by then. */
const AFTERMATH_MS = 8000;

/**
 * A mail run under random kills, reconciled at the end.
 * @param {object} options
 * @param {number} options.kills
 * @param {number} options.recipients
 * @param {number} options.seed
 * @param {'postgres' | 'redis'} options.queue
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<import('./reconcile.mjs').Verdict & { books: object, mostUnconfirmed: number, circumstances: object,
 *   unexpectedExits: string[] }>} `mostUnconfirmed`: answers that the mail server withheld and mails in flight when a mail
 *   worker ended; `circumstances` tell why there may be more
 */
export async function runMailChaos({ kills, recipients, seed, queue, log = () => {} }) {
  const random = createRandom(seed);
  const sink = await startSmtpSink({
    behave: (_to, attempt) => (attempt > PATIENCE ? 'accept' : random.pick(BEHAVIOURS)),
    behaveToSender: () => random.pick(SENDER_BEHAVIOURS),
    slowMilliseconds: 400,
  });
  const smtpUrl = `${sink.url}&timeoutSeconds=${ANSWER_LIMIT_SECONDS}`;
  const system = await startSystem({ queue, smtpUrl, mailWorkers: MAIL_WORKERS, api: true });
  try {
    const clients = await addClients(system.query, recipients);
    const { headers } = await signIn(system.apiUrl, system.admin);
    log(
      `${recipients} recipients in ${clients.length} messages, ${kills} kills, queue on ${queue}, seed ${seed}`,
    );
    const stopHurry = hurryTime(system);
    const { intents, killed } = await sendWhileKilling({
      system,
      random,
      clients,
      headers,
      kills,
      log,
    }).finally(stopHurry);
    log('every message is asked for; waiting for the last mails');
    await settle(system, log);
    await sleep(AFTERMATH_MS);
    const deliveries = await system.query(
      `select id, message_id as "messageId", contact_id as "contactId", state from messaging.deliveries`,
    );
    const books = { intents, deliveries, received: sink.received };
    const unexpectedExits = system.crew.unexpectedExits();
    const ends = [...killed, ...unexpectedExits].filter((end) => end.startsWith('mail-worker'));
    const unconfirmed = deliveries.filter(({ state }) => state === 'unconfirmed');
    return {
      ...reconcile(books),
      books,
      mostUnconfirmed: sink.withheld() + ends.length * MAILS_AT_ONCE,
      circumstances: {
        killed,
        unexpectedExits,
        withheld: sink.withheld(),
        histories: await historiesOf(system, unconfirmed),
      },
      unexpectedExits,
    };
  } finally {
    await system.stop();
    await sink.stop();
  }
}

/** One line for each delivery: the states it went through, with their times. */
async function historiesOf(system, deliveries) {
  const rows = await system.query(
    `select string_agg(to_char(at, 'MI:SS.MS') || ' ' || state || coalesce(' ' || error_class, ''), ', ' order by version)
              as history
       from messaging.delivery_events where delivery_id = any ($1) group by delivery_id order by min(at)`,
    [deliveries.map(({ id }) => id)],
  );
  return rows.map(({ history }) => history);
}

/** Messages are asked for in portions, a kill after each, so that every kill finds work in every stage. */
async function sendWhileKilling({ system, random, clients, headers, kills, log }) {
  const portions = kills + 1;
  const office = openOffice({ apiUrl: system.apiUrl, headers });
  const killed = [];
  for (let i = 0; i < portions; i += 1) {
    const [from, to] = [i, i + 1].map((portion) => Math.floor((portion * clients.length) / portions));
    office.hand(clients.slice(from, to));
    await sleep(random.between(50, 900));
    if (i === kills) break;
    const victim = chooseVictim(system, random);
    log(`kill ${i + 1} of ${kills}: ${victim}`);
    killed.push(victim);
    await strike(system, random, victim);
  }
  return { intents: await office.close(), killed };
}

function chooseVictim(system, random) {
  const victim = random.pick(VICTIMS);
  if (victim === 'mail-worker') return `mail-worker-${random.between(1, MAIL_WORKERS)}`;
  if (victim === 'redis') {
    if (!system.redis) return 'postgres crash';
    return random.next() < 0.5 ? 'redis with its data' : 'redis without its data';
  }
  if (victim === 'postgres') return random.next() < 0.5 ? 'postgres crash' : 'postgres restart';
  return victim;
}

async function strike(system, random, victim) {
  if (victim.startsWith('postgres')) return system.restartPostgres({ crash: victim === 'postgres crash' });
  if (victim.startsWith('redis')) {
    await system.redis.kill();
    await sleep(random.between(0, 500));
    return system.redis.startAgain({ withData: victim === 'redis with its data' });
  }
  return system.crew.kill(victim);
}

/**
 * A request that died keeps its idempotency key for minutes; here they pass every other second. A request that still
 * lives then meets its own repetition, which only the unique intent in the ledger can tell apart.
 * @returns {() => void} stops it
 */
function hurryTime(system) {
  const age = `update platform.idempotency_keys set created_at = created_at - interval '1 hour' where status is null`;
  const timer = setInterval(() => system.query(age).catch(() => {}), 2000);
  return () => clearInterval(timer);
}

/**
 * Waits until no delivery can change by itself any more. A worker that the queue took for dead and that only was slow
 * has its mail given up as `unconfirmed`, and corrects that once it has its answer: so long the books stay open.
 */
async function settle(system, log) {
  const deadline = Date.now() + LONGEST_SETTLING_MS;
  for (;;) {
    const [{ open }] = await system.query(
      `select count(*)::int as open from messaging.deliveries
        where state in ('queued', 'sending', 'deferred')`,
    );
    if (open === 0) return sleep((ANSWER_LIMIT_SECONDS + 1) * 1000);
    if (Date.now() > deadline) return log(`${open} deliveries still open`);
    await sleep(500);
  }
}
