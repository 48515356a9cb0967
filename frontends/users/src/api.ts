import type { components, paths } from '@panel/contracts/clients/access';
import { createApi, dataOf } from '@panel/mfe-kit';

export type User = components['schemas']['User'];
export type Role = components['schemas']['Role'];
export type Token = components['schemas']['IntegrationToken'];
export type NewToken = components['schemas']['CreateTokenRequest'];
export type Permission = NewToken['scopes'][number];

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

const PAGE_SIZE = 200;
const api = createApi<paths>('access');

/** Every user, in the order of their names. A company's staff fits on the screen's memory. */
export function listUsers(signal: AbortSignal): Promise<User[]> {
  return allPages((cursor) =>
    dataOf(api.GET('/api/access/users', { params: { query: { limit: PAGE_SIZE, cursor } }, signal })),
  );
}

export function readUser(id: string): Promise<User> {
  return dataOf(api.GET('/api/access/users/{id}', { params: { path: { id } } }));
}

export async function listRoles(signal: AbortSignal): Promise<Role[]> {
  return (await dataOf(api.GET('/api/access/roles', { signal }))).items;
}

/** Answers the one-time password: the only time it can be read. */
export async function createUser(body: { email: string; name: string; role: string }): Promise<string> {
  return (await dataOf(api.POST('/api/access/users', { body }))).oneTimePassword;
}

/** @throws ProblemError `request.version-conflict` when somebody else changed the user since `user` was read. */
export function editUser(user: User, changes: { name: string; role: string }): Promise<User> {
  const params = { path: { id: user.id }, header: { 'If-Match': `"${user.version}"` } };
  return dataOf(api.PATCH('/api/access/users/{id}', { params, body: changes }));
}

/** Answers the one-time password: the only time it can be read. */
export async function resetPassword(id: string): Promise<string> {
  const answer = api.POST('/api/access/users/{id}/password-reset', { params: { path: { id } } });
  return (await dataOf(answer)).oneTimePassword;
}

export function disableUser(id: string): Promise<User> {
  return dataOf(api.POST('/api/access/users/{id}/disable', { params: { path: { id } } }));
}

export function enableUser(id: string): Promise<User> {
  return dataOf(api.POST('/api/access/users/{id}/enable', { params: { path: { id } } }));
}

export async function signOutEverywhere(id: string): Promise<void> {
  await api.DELETE('/api/access/users/{id}/sessions', { params: { path: { id } } });
}

/** Every token, newest first, those out of use included. */
export function listTokens(signal: AbortSignal): Promise<Token[]> {
  return allPages((cursor) =>
    dataOf(api.GET('/api/access/tokens', { params: { query: { limit: PAGE_SIZE, cursor } }, signal })),
  );
}

/** Answers the secret: the only time it can be read. */
export async function createToken(body: NewToken): Promise<string> {
  return (await dataOf(api.POST('/api/access/tokens', { body }))).secret;
}

export async function revokeToken(id: string): Promise<void> {
  await api.DELETE('/api/access/tokens/{id}', { params: { path: { id } } });
}

async function allPages<Item>(read: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
