// An SMTP server that takes everything at once and remembers when; a process of its own, so that it costs the same for all.
import { SMTPServer } from 'smtp-server';

const arrivals = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, _session, done) {
    stream.resume();
    stream.once('end', () => {
      arrivals.push(performance.now());
      done();
    });
  },
});
server.listen(0, '127.0.0.1', () =>
  process.send({ url: `smtp://127.0.0.1:${server.server.address().port}` }),
);
process.on('message', () => process.send({ arrivals }));
process.on('disconnect', () => process.exit());
