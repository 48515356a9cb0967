import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { emit, on } from '../bus';
import { sessionStore, type Session } from '../session';
import { createApi, dataOf, isAbort } from './api';

interface TestPaths {
  '/api/things/list': {
    get: {
      parameters: { query?: { kinds?: string[] } };
      responses: { 200: { content: { 'application/json': { items: string[] } } } };
    };
    post: {
      requestBody: { content: { 'application/json': { name: string } } };
      responses: { 200: { content: { 'application/json': { items: string[] } } } };
    };
  };
}

const session: Session = {
  user: { id: 'u', name: 'Marta', email: 'marta@panel.example', role: 'support', roleLabel: 'Soporte' },
  permissions: ['clients.read'],
  csrfToken: 'token-1',
  today: '2026-11-24',
  demo: false,
};

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

function answering(...answers: (Response | Error)[]): Request[] {
  const sent: Request[] = [];
  globalThis.fetch = jest.fn((input: RequestInfo | URL) => {
    sent.push(input as Request);
    const next = answers.shift() ?? json(500, {});
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  }) as typeof fetch;
  return sent;
}

afterEach(() => sessionStore.set(null));

describe('createApi', () => {
  const api = createApi<TestPaths>('things');

  it('sends lists as one parameter and no CSRF token with reads', async () => {
    sessionStore.set(session);
    const sent = answering(json(200, { items: ['a'] }));
    const page = await dataOf(api.GET('/api/things/list', { params: { query: { kinds: ['a', 'b'] } } }));
    expect(page.items).toEqual(['a']);
    expect(sent[0]?.url).toMatch(/\?kinds=a,b$/);
    expect(sent[0]?.headers.has('x-csrf-token')).toBe(false);
  });

  it('sends the CSRF token with writes', async () => {
    sessionStore.set(session);
    const sent = answering(json(200, { items: [] }));
    await api.POST('/api/things/list', { body: { name: 'x' } });
    expect(sent[0]?.headers.get('x-csrf-token')).toBe('token-1');
  });

  it('rejects with the problem the server described', async () => {
    answering(json(409, { code: 'things.taken', title: 'Ya existe', detail: 'Elija otro nombre.' }));
    await expect(api.GET('/api/things/list')).rejects.toMatchObject({ code: 'things.taken', status: 409 });
  });

  it('rejects with a connection problem when nothing answers', async () => {
    answering(new TypeError('fetch failed'));
    await expect(api.GET('/api/things/list')).rejects.toMatchObject({
      code: 'network.unreachable',
      status: 0,
    });
  });

  it('waits for sign-in and sends the same write again with the new token', async () => {
    sessionStore.set(session);
    const sent = answering(json(401, { code: 'access.no-session' }), json(200, { items: ['kept'] }));
    const stop = on('session.expired', () => {
      const renewed = { ...session, csrfToken: 'token-2' };
      sessionStore.set(renewed);
      setTimeout(() => emit('session.opened', renewed));
    });
    const page = await dataOf(api.POST('/api/things/list', { body: { name: 'typed' } }));
    stop();
    expect(page.items).toEqual(['kept']);
    expect(sent[1]?.headers.get('x-csrf-token')).toBe('token-2');
    expect(await sent[1]?.text()).toBe('{"name":"typed"}');
  });

  it('gives up waiting for sign-in when the caller does', async () => {
    answering(json(401, {}));
    const caller = new AbortController();
    const stop = on('session.expired', () => setTimeout(() => caller.abort()));
    const answer = api.GET('/api/things/list', { signal: caller.signal });
    await expect(answer.catch((error: unknown) => isAbort(error))).resolves.toBe(true);
    stop();
  });
});
