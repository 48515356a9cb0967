import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../platform/database/database.js';
import { PasswordHasher } from '../application/password-hasher.js';

export const TEST_PASSWORD = 'correct-horse-battery';
let cachedHash: Promise<string> | undefined;

/** Adds a user who signs in with TEST_PASSWORD, and gives its id. */
export async function addUser(app: NestFastifyApplication, email: string, role: string): Promise<string> {
  cachedHash ??= new PasswordHasher().hash(TEST_PASSWORD);
  const [row] = await app.get(Database).query<{ id: string }>(
    `insert into access.users (email, name, password_hash, role_key, created_at, updated_at)
     values ($1, $1, $2, $3, now(), now()) returning id`,
    [email, await cachedHash, role],
  );
  if (!row) throw new Error('user not added');
  return row.id;
}

type Call = Parameters<NestFastifyApplication['inject']>[0] & object;

/** A browser's session: sends the cookie and the CSRF token with every request. */
export interface TestSession {
  cookie: string;
  csrfToken: string;
  call(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    options?: { payload?: object; headers?: Record<string, string> },
  ): Promise<Answer>;
}

export interface Answer {
  statusCode: number;
  headers: Record<string, unknown>;
  json<T = Record<string, never>>(): T;
  body: string;
}

/** An answer whose JSON is read; other bodies stay texts. */
export interface ReadAnswer {
  status: number;
  headers: Record<string, unknown>;
  // Bodies of many operations, of which each test names what it expects.
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

export function readAnswer({ statusCode, headers, body }: Answer): ReadAnswer {
  const isJson = body !== '' && String(headers['content-type']).includes('json');
  return { status: statusCode, headers, body: isJson ? JSON.parse(body) : body };
}

/** What the audit tells of an action, oldest first. */
export function auditOf(
  database: Database,
  action: string,
): Promise<{ who: string; detail: Record<string, unknown> }[]> {
  return database.query(
    `select principal_name as who, detail from access.audit_entries where action = $1 order by id`,
    [action],
  );
}

export async function signIn(
  app: NestFastifyApplication,
  email: string,
  password: string = TEST_PASSWORD,
): Promise<TestSession> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/access/session',
    payload: { email, password },
  });
  if (answer.statusCode !== 200) throw new Error(`sign-in answered ${answer.statusCode}: ${answer.body}`);
  const { csrfToken } = answer.json<{ csrfToken: string }>();
  const cookie = `panel_session=${answer.cookies[0]?.value ?? ''}`;
  return {
    cookie,
    csrfToken,
    call: (method, url, { payload, headers } = {}) =>
      app.inject({
        method,
        url,
        payload,
        headers: { cookie, 'x-csrf-token': csrfToken, ...headers },
      } as Call),
  };
}
