import http from 'node:http';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { median, timeInTurns } from '../lib/measure.mjs';
import { openSystem } from '../lib/system.mjs';
import { summarise } from '../run.mjs';

const ROUNDS = { quick: 5, full: 15 };
/** At least half the speed of COPY. */
const MOST_RATIO = 2;
const EXPORTS = '/api/client-panel/exports';

/** A file of all clients with every column, asked for and downloaded, against COPY of the same columns. */
export async function measure({ quick, size, server, dataDir, output }) {
  const system = await openSystem({ size, server, dataDir, output });
  try {
    const session = await system.startApi();
    const { EXPORT_COLUMNS } = await system.load('client-panel/domain/export-columns.js');
    const { exportStatements } = await system.load('client-panel/persistence/export-sql.js');
    const { UNFILTERED } = await system.load('client-panel/persistence/filter-sql.js');
    const everybody = {
      kind: 'all',
      filter: UNFILTERED,
      except: [],
    };
    const byCode = { key: 'code', descending: false, currency: 'ARS' };
    const [{ text }] = exportStatements(everybody, byCode, EXPORT_COLUMNS);
    const client = new pg.Client({
      connectionString: system.databaseUrl,
      options: '-c random_page_cost=1.1 -c jit=off',
    });
    await client.connect();
    const rows = [];
    for (const format of ['csv', 'xlsx']) {
      const [file, copy] = await timeInTurns(
        () => exportAll({ system, session, format, columns: EXPORT_COLUMNS }),
        () => drain(client.query(copyTo(`copy (${text}) to stdout`))),
        { rounds: quick ? ROUNDS.quick : ROUNDS.full, warmUp: 2 },
      );
      rows.push(rowOf(format, median(file), median(copy)));
    }
    await client.end();
    return { rows, summary: summarise(rows) };
  } finally {
    await system.stop();
  }
}

async function exportAll({ system, session, format, columns }) {
  const answer = await fetch(`${system.apiUrl}${EXPORTS}`, {
    method: 'POST',
    headers: { ...session.headers, 'content-type': 'application/json', 'x-csrf-token': session.csrfToken },
    body: JSON.stringify({ format, columns, selection: { kind: 'all' } }),
  });
  const { file } = await answer.json();
  if (answer.status !== 201) throw new Error(`${EXPORTS} answered ${answer.status}`);
  const response = await new Promise((resolve, reject) => {
    http
      .get(`${system.apiUrl}${file}`, { headers: session.headers, agent: false }, resolve)
      .on('error', reject);
  });
  if (response.statusCode !== 200) throw new Error(`${file} answered ${response.statusCode}`);
  await drain(response);
}

async function drain(stream) {
  stream.resume();
  await new Promise((resolve, reject) => stream.once('end', resolve).once('error', reject));
}

function rowOf(format, file, copy) {
  return {
    what: `every client as ${format}, every column`,
    measured: `p50 ${file.toFixed(0)} ms`,
    floor: `COPY p50 ${copy.toFixed(0)} ms`,
    ratio: file / copy,
    target: `<= ${MOST_RATIO} x (half the speed of COPY)`,
    holds: file <= copy * MOST_RATIO,
  };
}
