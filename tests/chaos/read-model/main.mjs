import { whole } from '../lib/arguments.mjs';
import { runReadModelChaos } from './run.mjs';

const DEFAULTS = { clients: 2000, rounds: 10 };

/**
 * The grid's part of `npm run chaos`.
 * @param {{ clients?: string, rounds?: string, seed?: string, home?: string }} values
 * @param {(line: string) => void} write
 * @returns {Promise<number>} exit status
 */
export async function main({ home, ...values }, write) {
  const seed = whole(values.seed, Date.now() % 1_000_000);
  const clients = whole(values.clients, DEFAULTS.clients);
  const rounds = whole(values.rounds, DEFAULTS.rounds);
  write(`${rounds} rounds with folders of up to ${clients} clients, seed ${seed}`);
  const { system, ...outcome } = await runReadModelChaos({ clients, rounds, seed, home, log: write });
  await system.stop();
  for (const end of outcome.unexpectedExits) write(`ended by itself: ${end}`);
  if (outcome.differences > 0) write(outcome.words);
  write(
    `${outcome.edits.done} edits, ${outcome.imports} imports, ${outcome.kills} kills, ${outcome.days} days; ` +
      `${outcome.compared} clients compared, differences ${outcome.differences}`,
  );
  return outcome.differences === 0 ? 0 : 1;
}
