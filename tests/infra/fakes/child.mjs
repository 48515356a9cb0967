/** A stand-in for a service: `steady` runs until it is told to stop, `stubborn` ignores that, `dying` ends at once. */
import { appendFileSync } from 'node:fs';

const [kind, name, journal] = process.argv.slice(2);
const note = (text) => appendFileSync(journal, `${name} ${text}\n`);

process.on('SIGTERM', () => {
  note('asked to stop');
  if (kind !== 'stubborn') process.exit(0);
});
note('started');
if (kind === 'dying') {
  process.stdout.write(`${name} says why it ends\n`);
  process.exit(3);
}
setInterval(() => {}, 1_000);
