import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { sessionStore } from '@panel/mfe-kit';
import { type App as VueApp, createApp } from 'vue';
import type { User } from './api';
import App from './App.vue';

const ana: User = {
  id: '0198f000-0000-7000-8000-000000000001',
  email: 'ana@demo.example',
  name: 'Ana Álvarez',
  role: 'sales',
  roleLabel: 'Ventas',
  state: 'active',
  mustChangePassword: false,
  lastAccessAt: '2026-11-24T05:00:00.000Z',
  openSessions: 1,
  version: 3,
};
const roles = [
  { key: 'sales', label: 'Ventas', permissions: ['clients.read'], version: 1 },
  { key: 'support', label: 'Soporte', permissions: ['clients.read', 'bitacora.write'], version: 1 },
];

let app: VueApp;
let sent: Request[];
/** Answers by method and path; a function may look at the request. */
let answers: Record<string, (request: Request) => Response>;

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const page = (items: unknown[]) =>
  json(200, { items, nextCursor: null, total: { value: items.length, exact: true } });

beforeEach(() => {
  signedIn(['users', 'tokens']);
  sent = [];
  answers = {
    'GET /api/access/users': () => page([ana]),
    'GET /api/access/roles': () => json(200, { items: roles }),
    'GET /api/access/tokens': () => page([]),
  };
  globalThis.fetch = jest.fn((input: RequestInfo | URL) => {
    const request = input as Request;
    sent.push(request);
    const answer = answers[`${request.method} ${new URL(request.url).pathname}`];
    return answer ? Promise.resolve(answer(request)) : Promise.reject(new Error(`unexpected ${request.url}`));
  }) as typeof fetch;
});
afterEach(() => {
  app.unmount();
  document.body.replaceChildren();
  sessionStore.set(null);
});

function signedIn(permissions: string[]): void {
  const user = { id: 'u', name: 'Susana', email: 's@demo.example', role: 'x', roleLabel: 'X' };
  sessionStore.set({ user, permissions, csrfToken: 't', today: '2026-11-24', demo: false });
}

async function open(): Promise<void> {
  app = createApp(App);
  app.mount(document.body.appendChild(document.createElement('div')));
  await until(() => text().includes('Ana Álvarez'));
}

const text = () => document.body.textContent ?? '';

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`did not come true; on the screen: ${text()}`);
}

function find<T extends HTMLElement>(selector: string, label?: string): T {
  const found = [...document.querySelectorAll<T>(selector)].find(
    (element) => label === undefined || element.textContent?.trim() === label,
  );
  if (!found) throw new Error(`no ${selector} ${label ?? ''}`);
  return found;
}

function type(selector: string, value: string): void {
  const field = find<HTMLInputElement | HTMLSelectElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
}

function submit(): void {
  find<HTMLFormElement>('form').dispatchEvent(new Event('submit', { cancelable: true }));
}

async function chooseInMenu(item: string): Promise<void> {
  const opener = find('button[aria-label="Acciones de Ana Álvarez"]');
  opener.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await until(() => document.querySelector('[role="menuitem"]') !== null);
  const choice = find('[role="menuitem"]', item);
  choice.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
}

it('lists users with role, state and last access in Buenos Aires', async () => {
  await open();
  const row = find('tbody tr').textContent?.replaceAll(/\s+/g, ' ') ?? '';
  expect(row).toContain('ana@demo.example');
  expect(row).toContain('Ventas');
  expect(row).toContain('Activo');
  expect(row).toContain('24/11/2026 02:00');
});

it('shows integration tokens only to who may handle them', async () => {
  signedIn(['users']);
  await open();
  expect(text()).not.toContain('Claves de integración');
  expect(sent.some((request) => request.url.includes('/tokens'))).toBe(false);
});

it('sends nothing while a field is missing, and shows the one-time password once', async () => {
  let created: unknown;
  await open();
  find('button', 'Nuevo usuario').click();
  await until(() => document.querySelector('form') !== null);
  submit();
  await until(() => text().includes('Escriba el nombre y el apellido.'));
  expect(sent.some((request) => request.method === 'POST')).toBe(false);

  answers['POST /api/access/users'] = (request) => {
    created = request;
    return json(201, { user: ana, oneTimePassword: 'abcd-efgh-jkmn-pqrs' });
  };
  type('form input:not([type])', ' Beto Báez ');
  type('form input[type="email"]', 'beto@demo.example');
  type('form select', 'support');
  submit();
  await until(() => document.querySelector('input[readonly]') !== null);
  expect(await (created as Request).json()).toEqual({
    name: 'Beto Báez',
    email: 'beto@demo.example',
    role: 'support',
  });
  expect(find<HTMLInputElement>('input[readonly]').value).toBe('abcd-efgh-jkmn-pqrs');
  find('button', 'Listo').click();
  await until(() => document.querySelector('input[readonly]') === null);
});

it('tells of another person’s change, keeps what was typed and saves over it only when asked again', async () => {
  const versions: (string | null)[] = [];
  const now = { ...ana, name: 'Ana María', version: 4 };
  answers[`GET /api/access/users/${ana.id}`] = () => json(200, now);
  answers[`PATCH /api/access/users/${ana.id}`] = (request) => {
    versions.push(request.headers.get('if-match'));
    if (versions.length > 1) return json(200, { ...now, role: 'support', version: 5 });
    return json(412, { code: 'request.version-conflict', title: 'x', detail: 'x', status: 412 });
  };
  await open();
  await chooseInMenu('Cambiar nombre o rol');
  await until(() => document.querySelector('form') !== null);
  type('form select', 'support');
  submit();
  await until(() => text().includes('ahora es Ana María, con el rol Ventas'));
  expect(find<HTMLSelectElement>('form select').value).toBe('support');
  submit();
  await until(() => document.querySelector('form') === null);
  expect(versions).toEqual(['"3"', '"4"']);
});
