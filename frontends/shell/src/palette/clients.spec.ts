import { afterEach, expect, it, jest } from '@jest/globals';
import { findClients } from './clients';

const { fetch } = globalThis;
afterEach(() => void (globalThis.fetch = fetch));

/** Answers for each text that is asked for. */
function serve(answers: Record<string, { code: string; legalName: string }[]>): string[] {
  const asked: string[] = [];
  globalThis.fetch = jest.fn((input: RequestInfo | URL) => {
    const text = new URL((input as Request).url).searchParams.get('text') ?? '';
    asked.push(text);
    const items = (answers[text] ?? []).map((row) => ({
      documentType: 80,
      documentNumber: '30712345671',
      ...row,
    }));
    return Promise.resolve(Response.json({ items, nextCursor: null, total: { value: 1, exact: true } }));
  }) as typeof globalThis.fetch;
  return asked;
}

const find = (typed: string) => findClients(typed, new AbortController().signal);

it('takes figures for a code that lost its zeros, and for the beginning of a CUIT', async () => {
  const asked = serve({
    '000123': [{ code: '000123-00', legalName: 'Óptica Sur' }],
    '123': [{ code: '000123-00', legalName: 'Óptica Sur' }],
  });
  expect(await find('123')).toEqual([{ code: '000123-00', name: 'Óptica Sur', document: '30-71234567-1' }]);
  expect(asked).toEqual(['000123', '123']);
});

it('takes a code with its subaccount whole', async () => {
  const asked = serve({});
  await find('123-1');
  expect(asked).toEqual(['000123-01', '123-1']);
});

it('puts those that are called so before those that were found by something else', async () => {
  serve({
    nunez: [
      { code: '000001-00', legalName: 'Peña, Belén' },
      { code: '000005-00', legalName: 'Hotelería Núñez' },
      { code: '000008-00', legalName: 'Núñez, Fabián' },
    ],
  });
  expect((await find('nunez')).map(({ name }) => name)).toEqual([
    'Núñez, Fabián',
    'Hotelería Núñez',
    'Peña, Belén',
  ]);
});
