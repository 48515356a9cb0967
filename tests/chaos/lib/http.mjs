import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_ANSWER_MS = 15_000;
const LONGEST_OUTAGE_MS = 600_000;

/** Signs in over HTTP and gives the headers that every request of this person carries, and the day there. */
export async function signIn(apiUrl, { email, password }) {
  const answer = await untilAnswered(200, `${apiUrl}/api/access/session`, {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { csrfToken, today } = answer.body;
  const [cookie] = answer.headers.get('set-cookie').split(';');
  return { headers: { cookie, 'x-csrf-token': csrfToken }, today };
}

/**
 * Posts until the answer is `wanted`, again while nobody answers (network, time, 5xx) or the first request still runs.
 * @throws on any other refusal
 */
export async function untilAnswered(wanted, url, request) {
  const deadline = Date.now() + LONGEST_OUTAGE_MS;
  for (;;) {
    const answer = await post(url, request).catch(() => undefined);
    if (answer?.status === wanted) return answer;
    if (answer && answer.status < 500 && answer.status !== 409) {
      throw new Error(`The API answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    if (Date.now() > deadline) throw new Error('The API did not answer for ten minutes');
    await sleep(100);
  }
}

async function post(url, request) {
  const response = await fetch(url, {
    method: 'POST',
    signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
    ...request,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
