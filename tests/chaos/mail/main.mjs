import { whole } from '../lib/arguments.mjs';
import { findRedis } from '../lib/redis.mjs';
import { runMailChaos } from './run.mjs';

const DEFAULTS = { kills: 100, recipients: 5000 };

/**
 * The mail part of `npm run chaos`; half of the kills with the queue on each kind when no kind is named.
 * @param {{ kills?: string, recipients?: string, seed?: string, queue?: string }} values
 * @param {(line: string) => void} write
 * @returns {Promise<number>} exit status
 */
export async function main(values, write) {
  const kills = whole(values.kills, DEFAULTS.kills);
  const recipients = whole(values.recipients, DEFAULTS.recipients);
  const seed = whole(values.seed, Date.now() % 1_000_000);
  const queues = chooseQueues(values.queue, write);
  const total = { lost: 0, duplicated: 0, unconfirmed: 0 };
  let sound = true;
  for (const queue of queues) {
    const share = {
      kills: Math.ceil(kills / queues.length),
      recipients: Math.ceil(recipients / queues.length),
    };
    const verdict = await runMailChaos({ ...share, seed, queue, log: write });
    for (const problem of verdict.problems.slice(0, 20)) write(problem);
    for (const end of verdict.unexpectedExits) write(`ended by itself: ${end}`);
    write(`at most ${verdict.mostUnconfirmed} may be unconfirmed`);
    sound &&= verdict.problems.length === 0 && verdict.unconfirmed <= verdict.mostUnconfirmed;
    for (const key of Object.keys(total)) total[key] += verdict[key];
  }
  write(`lost ${total.lost}, duplicated ${total.duplicated}, unconfirmed ${total.unconfirmed}`);
  return sound ? 0 : 1;
}

function chooseQueues(queue, write) {
  if (queue === 'postgres' || queue === 'redis') return [queue];
  if (queue !== undefined) throw new Error(`--queue is postgres or redis, not ${queue}`);
  if (findRedis()) return ['postgres', 'redis'];
  write('no redis-server on PATH: the queue runs on PostgreSQL alone');
  return ['postgres'];
}
