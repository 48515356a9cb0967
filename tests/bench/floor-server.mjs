/**
 * The floor of the http part: Fastify and pg with nothing between them. It runs the very query of the product's first
 * page, prepared, and answers the same bytes; it neither authenticates, validates, limits nor counts.
 * Takes its work as JSON on standard input and prints its port.
 */
import { text } from 'node:stream/consumers';
import Fastify from 'fastify';
import pg from 'pg';

const { databaseUrl, poolSize, modules, statement, view, sort, total } = JSON.parse(
  await text(process.stdin),
);
// The product's own way of reading and writing a row, so that the bytes are the same.
await import(modules.typeParsers);
const { toClientRow } = await import(modules.rowView);
const { cursorAfter } = await import(modules.cursor);

const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize });
const { rows: types } = await pool.query(`select id, name from contracted_services.service_types`);
const rowView = { ...view, names: new Map(types.map(({ id, name }) => [id, name])) };

const server = Fastify();
server.get('/page', async () => {
  const { rows } = await pool.query(statement);
  return {
    items: rows.map((row) => toClientRow(row, rowView)),
    nextCursor: cursorAfter(rows.at(-1), sort),
    total,
  };
});
await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${server.server.address().port}\n`);
