import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signIn } from '../lib/http.mjs';
import { createRandom } from '../lib/random.mjs';
import { startSystem } from '../lib/system.mjs';
import { dayAfter, openDesk } from './edits.mjs';

/** Mail plays no part: nothing listens there. */
const NO_MAIL = 'smtp://127.0.0.1:9';
const LONGEST_STEP_DAYS = 40;
/** An import is killed, begun again and killed, at most so often before it is let through. */
const MOST_IMPORT_KILLS = 2;
/** Other processes are killed at most so often while a folder is imported, or one of a large database never ends. */
const MOST_STRIKES = 6;
const VICTIMS = { api: 40, worker: 20, postgres: 40 };

/**
 * Rounds of people who edit while files are imported, processes are killed and days pass; then the grid is compared
 * with its sources, row by row.
 * @param {object} options
 * @param {number} options.clients that a folder holds
 * @param {number} options.rounds
 * @param {number} options.seed
 * @param {string} [options.home] a database that exists, such as the bench's of a million clients
 * @param {(line: string) => void} [options.log]
 */
export async function runReadModelChaos({ clients, rounds, seed, home, log = () => {} }) {
  const random = createRandom(seed);
  const system = await startSystem({ queue: 'postgres', smtpUrl: NO_MAIL, mailWorkers: 0, api: true, home });
  const done = { edits: { done: 0, refused: 0, died: 0 }, imports: 0, kills: 0, days: 0 };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      if (round > 1) done.days += random.between(1, LONGEST_STEP_DAYS);
      await system.moveClock(`+${done.days}d`);
      const tally = await oneRound({ system, random, clients, done, seed: seed + round });
      for (const outcome of Object.keys(tally)) done.edits[outcome] += tally[outcome];
      log(`round ${round} of ${rounds}, ${done.days} days on: ${JSON.stringify(done)}`);
    }
    return { ...done, ...(await compare(system)), unexpectedExits: system.crew.unexpectedExits(), system };
  } catch (error) {
    await system.stop();
    throw error;
  }
}

async function oneRound({ system, random, clients, done, seed }) {
  const { headers, today } = await signIn(system.apiUrl, system.admin);
  const desk = openDesk({ apiUrl: system.apiUrl, headers, random, query: system.query, today });
  const folder = path.join(system.dataDir, 'exchange-chaos');
  try {
    const day = dayAfter(today, 0);
    const amount = String(random.between(Math.ceil(clients / 2), clients));
    system.runCli([
      'demo-data',
      '--clients',
      amount,
      '--seed',
      String(seed),
      '--as-of',
      day,
      '--out',
      folder,
    ]);
    const importing = importWhileKilling({ system, random, folder, done });
    for (let strikes = 0; strikes < MOST_STRIKES; strikes += 1) {
      const hasEnded = importing.then(() => true);
      if (await Promise.race([hasEnded, sleep(random.between(2000, 9000), false)])) break;
      await strike(system, random);
      done.kills += 1;
    }
    await importing;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return desk.close();
}

/** The import of a folder, killed some times on its way and begun again; its last run has to reach its end. */
async function importWhileKilling({ system, random, folder, done }) {
  for (let attempt = 0; ; attempt += 1) {
    const { child, ended } = system.startCli(['import', folder]);
    const killAfter = attempt < MOST_IMPORT_KILLS ? random.between(1000, 8000) : undefined;
    const timer = killAfter && setTimeout(() => child.kill('SIGKILL'), killAfter);
    const { status, words } = await ended;
    clearTimeout(timer);
    if (status === 0) break;
    const killed = child.signalCode === 'SIGKILL';
    if (killed) done.kills += 1;
    // A crash of the database ends the import too; it says so and is begun again.
    else if (attempt > 20) throw new Error(`The import does not end: ${words.slice(-2000)}`);
    await sleep(500);
  }
  done.imports += 1;
}

async function strike(system, random) {
  const victim = random.pick(VICTIMS);
  if (victim === 'postgres') await system.restartPostgres({ crash: random.next() < 0.5 });
  else await system.crew.kill(victim);
}

/** Of the product's own comparison. @returns {Promise<{ compared: number, differences: number, words: string }>} */
export async function compare(system) {
  const { words } = await system.startCli(['read-model-check']).ended;
  const [, compared, differences] = /(\d+) clientes comparados, (\d+) diferencias/.exec(words) ?? [];
  if (differences === undefined) throw new Error(`The comparison did not end: ${words}`);
  return { compared: Number(compared), differences: Number(differences), words };
}
