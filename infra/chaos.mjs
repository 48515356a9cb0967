// `npm run chaos -- mail [--kills N] [--recipients N] [--seed S] [--queue postgres|redis]`
// Kills parts of the running product at random moments and checks at the end that nothing was lost or sent twice.
import { parseArgs } from 'node:util';

/** Each part runs by itself and ends with one line. */
const PARTS = {
  mail: () => import('../tests/chaos/mail/main.mjs'),
};

const [name = '', ...args] = process.argv.slice(2);
if (!(name in PARTS)) {
  process.stderr.write(
    `Usage: npm run chaos -- ${Object.keys(PARTS).join('|')} [--kills N] [--recipients N] [--seed S] [--queue postgres|redis]\n`,
  );
  process.exit(2);
}
const { values } = parseArgs({
  args,
  options: {
    kills: { type: 'string' },
    recipients: { type: 'string' },
    seed: { type: 'string' },
    queue: { type: 'string' },
  },
});
const { main } = await PARTS[name]();
process.exitCode = await main(values, (line) => process.stdout.write(`${line}\n`));
