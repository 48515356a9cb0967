import { afterEach, expect, it, jest } from '@jest/globals';
import type { ClientRow } from '../api';
import { EMPTY_FILTER } from '../filter';
import { codesBetween } from './row-range';

const QUERY = { filter: EMPTY_FILTER, sort: 'code' } as const;
const signal = new AbortController().signal;
let asked: string[] = [];

const codeOf = (row: number) => `${String(row).padStart(6, '0')}-00`;

/** A list of so many clients, as the API answers for it. */
function serve(length: number): void {
  asked = [];
  globalThis.fetch = jest.fn((input: RequestInfo | URL) => {
    const query = new URL((input as Request).url).searchParams;
    const [at, limit] = [Number(query.get('at')), Number(query.get('limit'))];
    asked.push(`${at}+${limit}`);
    const items = Array.from({ length: Math.max(0, Math.min(limit, length - at)) }, (_, offset) => ({
      code: codeOf(at + offset),
    }));
    return Promise.resolve(Response.json({ items, nextCursor: null, total: { value: length, exact: true } }));
  }) as typeof fetch;
}

const holding = (first: number, last: number) => ({
  at: (row: number) => (row >= first && row <= last ? ({ code: codeOf(row) } as ClientRow) : undefined),
});

const { fetch } = globalThis;
afterEach(() => void (globalThis.fetch = fetch));

it('asks for nothing when every row is here', async () => {
  serve(1_000);
  expect(await codesBetween(holding(0, 199), QUERY, 3, 5, signal)).toEqual([3, 4, 5].map(codeOf));
  expect(asked).toEqual([]);
});

it('asks for the rows that were never seen, and for each once', async () => {
  serve(1_000);
  const codes = await codesBetween(holding(0, 199), QUERY, 198, 602, signal);
  expect(codes).toEqual(Array.from({ length: 405 }, (_, offset) => codeOf(198 + offset)));
  expect(asked).toEqual(['200+200', '400+200', '600+3']);
});

it('ends where the list ends', async () => {
  serve(203);
  expect(await codesBetween(holding(0, 199), QUERY, 199, 300, signal)).toHaveLength(4);
});
