import { openConnection } from '../lib/http-connection.mjs';
import { openPortalBrowser } from '../lib/portal-browser.mjs';
import { openSystem } from '../lib/system.mjs';
import { measureFarRows } from '../web/far-rows.mjs';
import { measureFirstRow, measureTransfer } from '../web/loading.mjs';
import { measureMemory } from '../web/memory.mjs';
import { measureMoving } from '../web/moving.mjs';
import { measureScrolling } from '../web/scrolling.mjs';

const MEASURES = [
  measureFirstRow,
  measureTransfer,
  measureMoving,
  measureScrolling,
  measureFarRows,
  measureMemory,
];

/**
 * The portal in a browser, as a person meets it. There is no floor: nothing that does the same with less would show
 * what the portal shows.
 */
export async function measure({ quick, size, server, dataDir, output }) {
  const system = await openSystem({ size, server, dataDir, output });
  let browser;
  try {
    const { headers } = await system.startApi();
    const facts = await readList(system.apiUrl, headers);
    browser = await openPortalBrowser({ url: system.apiUrl, headers, say: output.line });
    const rows = [];
    for (const measureOne of MEASURES) rows.push(...(await measureOne({ browser, quick, ...facts })));
    const held = rows.filter(({ holds }) => holds).length;
    return {
      rows: rows.map((row) => ({ ...row, floor: '', ratio: null })),
      summary: `${held} of ${rows.length} hold`,
    };
  } finally {
    await browser?.close();
    await system.stop();
  }
}

/** How long the list is, what stands where in it, and a client to open. */
async function readList(url, headers) {
  const ask = async (path) => {
    // Minutes may pass between two questions, longer than a connection is kept.
    const connection = await openConnection({ url, headers });
    const { status, body } = await connection.get(path);
    connection.close();
    if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`);
    return JSON.parse(body);
  };
  const { total } = await ask('/api/client-panel/counters');
  const codeAt = async (row) => {
    const { items } = await ask(`/api/client-panel/clients?sort=code&limit=1&at=${row}`);
    return items[0].code;
  };
  return { length: total, codeAt, code: await codeAt(0) };
}
