// The floor of the mail part: the same conversations and the same committed writes, without queue, leases or retries.
import { createTransport } from 'nodemailer';
import pg from 'pg';

const { SMTP_URL, DATABASE_URL, MAILS, CONNECTIONS } = process.env;
const connections = Number(CONNECTIONS);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: connections });
const transport = createTransport(
  `${SMTP_URL}?pool=true&maxConnections=${connections}&maxMessages=100&ignoreTLS=true`,
);
await pool.query(`drop table if exists bench_mails`);
await pool.query(
  `create table bench_mails (id int primary key, state text not null, history text[] not null default '{}')`,
);
await pool.query(`insert into bench_mails select n, 'queued' from generate_series(1, $1::int) n`, [MAILS]);
process.send({ url: '' });

const write = (id, state) =>
  pool.query({
    name: 'write',
    text: `update bench_mails set state = $2::text, history = history || $2::text where id = $1`,
    values: [id, state],
  });
let next = 0;
async function clerk() {
  while (next < Number(MAILS)) {
    const id = (next += 1);
    await write(id, 'leased');
    await write(id, 'sending');
    await transport.sendMail({
      from: 'Panel de Clientes <panel@demo.example>',
      to: `contacto${id}@cliente.example`,
      subject: `Aviso ${id}`,
      text: 'Estimados: es una medición.',
    });
    await write(id, 'accepted');
  }
}
await Promise.all(Array.from({ length: connections }, clerk));
process.on('disconnect', () => process.exit());
