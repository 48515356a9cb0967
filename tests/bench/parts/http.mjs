import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { openConnection } from '../lib/http-connection.mjs';
import { throughputInTurns } from '../lib/measure.mjs';
import { openSystem } from '../lib/system.mjs';

const FLOOR_SERVER = path.join(import.meta.dirname, '../floor-server.mjs');
const CONNECTIONS = 8;
const LEAST_SHARE = 0.6;
const PATH = '/api/client-panel/clients?limit=200';

/** Requests per second of a page of 200 rows, against bare Fastify and pg that answer the same bytes. */
export async function measure({ quick, size, server, dataDir, output }) {
  const system = await openSystem({ size, server, dataDir, output });
  let floor;
  try {
    const { headers, today } = await system.startApi();
    const api = { url: system.apiUrl, headers, path: PATH };
    const page = await get(api);
    const child = await startFloor(system, { today, total: JSON.parse(page).total });
    floor = child.process;
    const bare = { url: child.url, headers: {}, path: '/page' };
    if (!page.equals(await get(bare))) throw new Error('The floor does not answer the same bytes');

    const timing = quick ? { seconds: 1, turns: 5 } : { seconds: 5, turns: 7 };
    const [measured, possible] = await throughputInTurns([api, bare], {
      connections: CONNECTIONS,
      ...timing,
    });
    const share = measured / possible;
    const row = {
      what: `page of 200 rows (${Math.round(page.length / 1024)} kB)`,
      measured: `${measured.toFixed(0)} requests/s`,
      floor: `${possible.toFixed(0)} requests/s`,
      ratio: share,
      target: `>= ${LEAST_SHARE} x`,
      holds: share >= LEAST_SHARE,
    };
    return { rows: [row], summary: `${share.toFixed(2)} x` };
  } finally {
    floor?.kill();
    await system.stop();
  }
}

async function get({ url, headers, path: target }) {
  const connection = await openConnection({ url, headers });
  const { status, body } = await connection.get(target);
  connection.close();
  if (status !== 200) throw new Error(`${target} answered ${status}`);
  return body;
}

async function startFloor(system, { today, total }) {
  const { parseSort } = await system.load('client-panel/domain/client-filter.js');
  const { valuedRows } = await system.load('client-panel/persistence/page-sql.js');
  const { UNFILTERED } = await system.load('client-panel/persistence/filter-sql.js');
  const sort = parseSort('code', 'ARS');
  const child = spawn(process.execPath, [FLOOR_SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(
    JSON.stringify({
      databaseUrl: system.databaseUrl,
      poolSize: system.poolSize,
      modules: {
        rowView: system.fileOf('client-panel/application/grid-row-view.js'),
        cursor: system.fileOf('client-panel/application/page-cursor.js'),
        typeParsers: system.fileOf('platform/database/data-source.js'),
      },
      statement: valuedRows(UNFILTERED, sort, {}, 200),
      view: { today, figures: true, accounts: true },
      sort,
      total,
    }),
  );
  const [port] = await once(child.stdout, 'data');
  return { process: child, url: `http://127.0.0.1:${String(port).trim()}` };
}
