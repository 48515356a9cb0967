/**
 * @typedef {object} Intent what somebody asked for and was told "accepted"
 * @property {string} messageId
 * @property {string[]} contactIds
 *
 * @typedef {object} DeliveryRow
 * @property {string} id
 * @property {string} messageId
 * @property {string} contactId
 * @property {string} state
 *
 * @typedef {object} Verdict
 * @property {number} lost recipients without a truthful end, and mails said to be accepted that never arrived
 * @property {number} duplicated copies beyond the first, copies of what is said not to have been sent, strays
 * @property {number} unconfirmed
 * @property {string[]} problems one line each
 */

const ENDED = ['accepted', 'bounced', 'failed', 'cancelled', 'unconfirmed'];
const NOT_SENT = ['bounced', 'failed', 'cancelled'];

/**
 * Compares the three books: what was asked for, what the ledger says, and what the mail server really keeps.
 * @param {{ intents: Intent[], deliveries: DeliveryRow[], received: { messageId: string }[] }} books
 * @returns {Verdict}
 */
export function reconcile({ intents, deliveries, received }) {
  const copies = countBy(received, ({ messageId }) => /^<([0-9a-f-]{36})@/.exec(messageId)?.[1] ?? messageId);
  const problems = { lost: [], duplicated: [] };

  const rows = groupBy(deliveries, ({ messageId, contactId }) => `${messageId} ${contactId}`);
  const asked = new Set();
  for (const { messageId, contactIds } of intents) {
    for (const contactId of contactIds) {
      const key = `${messageId} ${contactId}`;
      asked.add(key);
      const found = rows.get(key)?.length ?? 0;
      if (found === 0) problems.lost.push(`no delivery for contact ${contactId} of message ${messageId}`);
      if (found > 1)
        problems.duplicated.push(`${found} deliveries for contact ${contactId} of message ${messageId}`);
    }
  }
  for (const [key, [row]] of rows) {
    if (!asked.has(key)) problems.duplicated.push(`delivery ${row.id} that nobody asked for`);
  }
  for (const { id, state } of deliveries) {
    const arrived = copies.get(id) ?? 0;
    if (!ENDED.includes(state)) problems.lost.push(`delivery ${id} never ended (${state})`);
    if (state === 'accepted' && arrived === 0)
      problems.lost.push(`delivery ${id} accepted but never arrived`);
    if (NOT_SENT.includes(state) && arrived > 0)
      problems.duplicated.push(`delivery ${id} ${state} but arrived`);
    for (let copy = 2; copy <= arrived; copy += 1)
      problems.duplicated.push(`delivery ${id} arrived again (${state})`);
  }
  const known = new Set(deliveries.map(({ id }) => id));
  for (const id of copies.keys())
    if (!known.has(id)) problems.duplicated.push(`mail ${id} of no delivery arrived`);

  return {
    lost: problems.lost.length,
    duplicated: problems.duplicated.length,
    unconfirmed: deliveries.filter(({ state }) => state === 'unconfirmed').length,
    problems: [...problems.lost, ...problems.duplicated],
  };
}

function countBy(items, keyOf) {
  const counts = new Map();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
