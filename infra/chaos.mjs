// `npm run chaos -- mail [--kills N] [--recipients N] [--seed S] [--queue postgres|redis]`
// `npm run chaos -- read-model [--clients N] [--rounds N] [--seed S] [--home DIR]`
// Kills parts of the running product at random moments and checks at the end that nothing was lost or sent twice, or
// that the grid shows what its sources say.
import { parseArgs } from 'node:util';

/** Each part runs by itself and ends with one line. */
const PARTS = {
  mail: () => import('../tests/chaos/mail/main.mjs'),
  'read-model': () => import('../tests/chaos/read-model/main.mjs'),
};

const [name = '', ...args] = process.argv.slice(2);
if (!(name in PARTS)) {
  process.stderr.write(
    'Usage: npm run chaos -- mail [--kills N] [--recipients N] [--seed S] [--queue postgres|redis]\n' +
      '       npm run chaos -- read-model [--clients N] [--rounds N] [--seed S] [--home DIR]\n',
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
    clients: { type: 'string' },
    rounds: { type: 'string' },
    home: { type: 'string' },
  },
});
const { main } = await PARTS[name]();
process.exitCode = await main(values, (line) => process.stdout.write(`${line}\n`));
