import pg from 'pg';
import { openConnection } from '../lib/http-connection.mjs';
import { percentile, timeInTurns } from '../lib/measure.mjs';
import { openSystem } from '../lib/system.mjs';
import { summarise } from '../run.mjs';
import { referenceQueries } from './grid-queries.mjs';

const ROUNDS = { quick: 60, full: 300 };
/** Of questions that take long, fewer rounds still tell a percentile. */
const FEWEST = 60;
const MOST_SECONDS = 20;
/** The API may take this much of the bare driver's time, or this many milliseconds more. */
const MOST_RATIO = 1.5;
const MOST_MORE_MS = 4;

/** Reference queries of the grid through HTTP, against the same SQL through the bare driver on a pool like the API's. */
export async function measure({ quick, size, server, dataDir, output }) {
  const system = await openSystem({ size, server, dataDir, output });
  try {
    const { headers, csrfToken } = await system.startApi();
    await system.load('platform/database/data-source.js'); // how the product reads days and numbers
    const pool = new pg.Pool({
      connectionString: system.databaseUrl,
      max: system.poolSize,
      options: '-c timezone=UTC -c random_page_cost=1.1 -c jit=off',
    });
    // When the measuring fails, the database ends before the pool; its own error is the one to see.
    pool.on('error', () => undefined);
    const bare = { query: async (sql, values) => (await pool.query(asQuery(sql, values))).rows };
    const connection = await openConnection({
      url: system.apiUrl,
      headers: { ...headers, 'x-csrf-token': csrfToken },
    });
    const rows = [];
    for (const query of await referenceQueries({ system, bare, connection })) {
      rows.push(await measureOne({ query, connection, size, rounds: quick ? ROUNDS.quick : ROUNDS.full }));
    }
    connection.close();
    await pool.end();
    return { rows, summary: summarise(rows) };
  } finally {
    await system.stop();
  }
}

async function measureOne({ query, connection, size, rounds }) {
  const ask = async () => {
    const { path, content } = query;
    const { status, body } = await (content ? connection.post(path, content) : connection.get(path));
    if (status !== 200) throw new Error(`${query.path} answered ${status}: ${body}`);
  };
  const [api, bare] = await timeInTurns(ask, query.bare, {
    rounds,
    fewest: FEWEST,
    mostSeconds: MOST_SECONDS,
  });
  const [apiP95, bareP95] = [percentile(api, 0.95), percentile(bare, 0.95)];
  const limit = Math.max(bareP95 * MOST_RATIO, bareP95 + MOST_MORE_MS);
  const absolute = size === 'L' ? query.mostAtL : Infinity;
  return {
    what: query.what,
    measured: milliseconds(api),
    floor: milliseconds(bare),
    ratio: apiP95 / bareP95,
    target: `p95 <= ${limit.toFixed(1)} ms${absolute < Infinity ? ` and <= ${absolute} ms` : ''}`,
    holds: apiP95 <= limit && apiP95 <= absolute,
  };
}

function milliseconds(times) {
  return `p50 ${percentile(times, 0.5).toFixed(1)} p95 ${percentile(times, 0.95).toFixed(1)} ms`;
}

function asQuery(sql, values = []) {
  return typeof sql === 'string' ? { text: sql, values } : { ...sql, values };
}
