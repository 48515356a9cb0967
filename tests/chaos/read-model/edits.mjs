import { setTimeout as sleep } from 'node:timers/promises';

const CLERKS = 4;
const LONGEST_ANSWER_MS = 120_000;
/** What a person who edits has to reckon with: somebody else's version, the ERP's fields, a rule. */
const REFUSALS = new Set([404, 409, 412, 422]);
const ACTIONS = { edit: 40, register: 25, cancel: 15, reactivate: 10, undo: 10 };
const WORDS = ['Núñez', 'Álvarez', 'Distribuidora', 'Sur', 'Ñandú', 'Hermanos', 'Comercial', 'del Litoral'];
const CITIES = ['Rosario', 'Córdoba', 'Salta', 'Neuquén', 'Río Gallegos'];

/**
 * People who register, edit, cancel, reactivate and undo through the API until they are told to stop. Requests that die
 * with a process are not repeated: whatever came of them, the grid has to agree with it.
 * @param {object} options
 * @param {string} options.apiUrl
 * @param {Record<string, string>} options.headers of a session
 * @param {ReturnType<typeof import('../lib/random.mjs').createRandom>} options.random
 * @param {(sql: string, values?: unknown[]) => Promise<any[]>} options.query
 * @param {string} options.today
 */
export function openDesk({ apiUrl, headers, random, query, today }) {
  const tally = { done: 0, refused: 0, died: 0 };
  let closing = false;

  async function clerk() {
    while (!closing) {
      const client = await chooseClient(query, random);
      const outcome = await actOn(client).catch((error) => (error.isWrong ? Promise.reject(error) : 'died'));
      tally[outcome] += 1;
      if (outcome === 'died') await sleep(200);
    }
  }
  async function actOn(client) {
    const action = client ? random.pick(ACTIONS) : 'register';
    if (action === 'register')
      return ask('POST', '', { contributorType: 5, ...edits(random), legalName: name(random) });
    const { body, etag } = await read(client.code);
    if (!body) return 'refused';
    const path = `/${client.code}`;
    if (action === 'edit') return ask('PATCH', path, edits(random), etag);
    if (action === 'undo') return undoLast(path, etag);
    const reason = 'Prueba';
    if (action === 'reactivate') return ask('POST', `${path}/reactivation`, { reason }, etag);
    const on = dayAfter(today, random.between(-20, 40));
    return ask('POST', `${path}/cancellation`, { on, reason }, etag);
  }
  async function undoLast(path, etag) {
    const response = await fetch(`${apiUrl}/api/clients${path}/changes?limit=5`, { headers, ...limited() });
    const { items = [] } = await response.json();
    const last = items.find(({ undoable }) => undoable);
    return last ? ask('POST', `${path}/changes/${last.id}/undo`, {}, etag) : 'refused';
  }
  async function read(code) {
    const response = await fetch(`${apiUrl}/api/clients/${code}`, { headers, ...limited() });
    return { body: response.ok && (await response.json()), etag: response.headers.get('etag') };
  }
  async function ask(method, path, content, etag) {
    const response = await fetch(`${apiUrl}/api/clients${path}`, {
      method,
      headers: {
        ...headers,
        'content-type': 'application/json',
        ...(etag ? { 'if-match': etag } : { 'idempotency-key': `chaos-${random.next()}` }),
      },
      body: JSON.stringify(content),
      ...limited(),
    });
    const text = await response.text();
    if (response.ok) return 'done';
    if (REFUSALS.has(response.status)) return 'refused';
    if (response.status >= 500) return 'died';
    throw Object.assign(new Error(`${method} ${path} answered ${response.status}: ${text}`), {
      isWrong: true,
    });
  }

  const clerks = Promise.all(Array.from({ length: CLERKS }, clerk));
  clerks.catch(() => {}); // told to whoever closes the desk
  return {
    async close() {
      closing = true;
      await clerks;
      return tally;
    },
  };
}

/** Half of the time somebody who was registered here, whose every field can be edited. */
async function chooseClient(query, random) {
  const own = random.next() < 0.5 ? `where origin = 'panel'` : '';
  const [client] = await query(
    `with bounds as (select min(account) as low, max(account) as high from clients.clients ${own})
     select code from clients.clients, bounds
      where account >= low + floor($1::float * (high - low + 1)) ${own.replace('where', 'and')}
      order by account limit 1`,
    [random.next()],
  );
  return client;
}

function edits(random) {
  const all = {
    tradeName: name(random),
    branch: `Sucursal ${random.between(1, 9)}`,
    salesperson: `Vendedor ${random.between(1, 30)}`,
    phones: [`11 5555-${random.between(1000, 9999)}`],
    emails: [`caja${random.between(1, 999)}@cliente.example`],
    contributorType: random.next() < 0.5 ? 5 : 7,
    address: { city: CITIES[random.between(0, CITIES.length - 1)], province: random.between(1, 14) },
    notes: `Nota ${random.between(1, 999)}`,
  };
  const chosen = Object.entries(all).filter(() => random.next() < 0.4);
  return chosen.length > 0 ? Object.fromEntries(chosen) : { tradeName: all.tradeName };
}

function name(random) {
  const word = () => WORDS[random.between(0, WORDS.length - 1)];
  return `${word()} ${word()} ${random.between(1, 999)}`;
}

export function dayAfter(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const limited = () => ({ signal: AbortSignal.timeout(LONGEST_ANSWER_MS) });
