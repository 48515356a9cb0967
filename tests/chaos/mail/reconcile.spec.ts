import { describe, expect, it } from '@jest/globals';
import { reconcile } from './reconcile.mjs';

const id = (n: number) => `0190000${n}-0000-7000-8000-000000000000`;
const delivery = (n: number, state: string) => ({ id: id(n), messageId: 'm1', contactId: `c${n}`, state });
const copyOf = (n: number) => ({ messageId: `<${id(n)}@panel.example>` });
const intents = [{ messageId: 'm1', contactIds: ['c1', 'c2', 'c3', 'c4'] }];
const truth = {
  intents,
  deliveries: [
    delivery(1, 'accepted'),
    delivery(2, 'bounced'),
    delivery(3, 'unconfirmed'),
    delivery(4, 'unconfirmed'),
  ],
  received: [copyOf(1), copyOf(3)],
};

describe('the reconciliation of intents, ledger and arrived mails', () => {
  it('finds nothing in books that agree; an unconfirmed mail may have arrived or not', () => {
    expect(reconcile(truth)).toEqual({ lost: 0, duplicated: 0, unconfirmed: 2, problems: [] });
  });

  it.each([
    ['an accepted mail that never arrived', { received: [copyOf(3)] }],
    ['a recipient without a delivery', { deliveries: truth.deliveries.slice(0, 3) }],
    [
      'a delivery that never ended',
      { deliveries: [...truth.deliveries.slice(0, 3), delivery(4, 'deferred')] },
    ],
  ])('notices as lost: %s', (_what, change) => {
    expect(reconcile({ ...truth, ...change })).toMatchObject({ lost: 1, duplicated: 0 });
  });

  it.each([
    ['a second copy', { received: [...truth.received, copyOf(1)] }],
    ['a second copy of an unconfirmed mail', { received: [...truth.received, copyOf(3)] }],
    ['a mail said to have bounced that arrived', { received: [...truth.received, copyOf(2)] }],
    ['a mail of no delivery', { received: [...truth.received, copyOf(9)] }],
    [
      'a second delivery for one contact',
      {
        deliveries: [...truth.deliveries, { ...delivery(5, 'bounced'), contactId: 'c2' }],
      },
    ],
    ['a delivery that nobody asked for', { deliveries: [...truth.deliveries, delivery(6, 'failed')] }],
  ])('notices as duplicated: %s', (_what, change) => {
    expect(reconcile({ ...truth, ...change })).toMatchObject({ lost: 0, duplicated: 1 });
  });
});
