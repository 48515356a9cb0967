import pg from 'pg';
import { openConnection } from '../lib/http-connection.mjs';
import { percentile, timeInTurns } from '../lib/measure.mjs';
import { openSystem } from '../lib/system.mjs';
import { summarise } from '../run.mjs';

const CLIENTS = 50;
const ROUNDS = { quick: 60, full: 500 };
const MOST_RATIO = 2;

/** Opening a client: Datos administrativos in one answer, against the domains' own SQL on the bare driver. */
export async function measure({ quick, size, server, dataDir, output }) {
  const system = await openSystem({ size, server, dataDir, output });
  try {
    const { headers, today } = await system.startApi();
    await system.load('platform/database/data-source.js');
    const pool = new pg.Pool({ connectionString: system.databaseUrl, max: system.poolSize });
    const bare = {
      query: async (sql, values = []) =>
        (await pool.query(typeof sql === 'string' ? { text: sql, values } : { ...sql, values })).rows,
    };
    const connection = await openConnection({ url: system.apiUrl, headers });
    const codes = await bare.query(
      `select code from client_panel.client_rows order by md5(code) limit ${CLIENTS}`,
    );
    const readBare = await bareReader(system, bare, today);
    let asked = 0;
    let read = 0;
    const [api, floor] = await timeInTurns(
      async () => {
        const { code } = codes[asked++ % codes.length];
        const { status } = await connection.get(`/api/client-panel/clients/${code}/administrative`);
        if (status !== 200) throw new Error(`${code} answered ${status}`);
      },
      () => readBare(codes[read++ % codes.length].code),
      { rounds: quick ? ROUNDS.quick : ROUNDS.full },
    );
    connection.close();
    await pool.end();
    const rows = [rowOf(api, floor)];
    return { rows, summary: summarise(rows) };
  } finally {
    await system.stop();
  }
}

/** The same statements as the API's, one client at a time and in the same order of waiting. */
async function bareReader(system, bare, today) {
  const { readClient } = await system.load('clients/persistence/client-reader.js');
  const { readContacts } = await system.load('clients/persistence/contact-reader.js');
  const { readSituation } = await system.load('client-panel/persistence/situation-reader.js');
  const { AccountsFacade } = await system.load('accounts/application/accounts-facade.js');
  const { ServicesFacade } = await system.load('contracted-services/application/services-facade.js');
  const { BitacoraFacade } = await system.load('bitacora/application/bitacora-facade.js');
  const [accounts, services, bitacora] = [new AccountsFacade(), new ServicesFacade(), new BitacoraFacade()];
  return async (code) => {
    const { id } = await readClient(bare, code);
    await Promise.all([
      readSituation(bare, id),
      services.typesInForce(bare, id, today),
      accounts.administrativeFacts(bare, id, today),
      bitacora.latestContacts(bare, id, 5),
      readContacts(bare, id),
    ]);
  };
}

function rowOf(api, floor) {
  const [apiP95, floorP95] = [percentile(api, 0.95), percentile(floor, 0.95)];
  const show = (times) =>
    `p50 ${percentile(times, 0.5).toFixed(1)} p95 ${percentile(times, 0.95).toFixed(1)} ms`;
  return {
    what: 'datos administrativos of a client',
    measured: show(api),
    floor: show(floor),
    ratio: apiP95 / floorP95,
    target: `p95 <= ${MOST_RATIO} x`,
    holds: apiP95 <= floorP95 * MOST_RATIO,
  };
}
