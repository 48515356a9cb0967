import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canFollow,
  DELIVERY_STATES,
  isResendable,
  isWaiting,
  statesBefore,
  WAITING_STATES,
} from './delivery-state.js';
import { lateOutcome, type Outcome, withinAttempts } from './outcome.js';

const state = fc.constantFrom(...DELIVERY_STATES);
const outcome: fc.Arbitrary<Outcome> = fc.record({
  state: fc.constantFrom('accepted', 'deferred', 'bounced', 'failed', 'unconfirmed'),
  errorClass: fc.constantFrom(null, 'network', 'timeout'),
  serverResponse: fc.option(fc.string()),
});

describe('the states of a delivery', () => {
  it('end for good once the server took it, refused it, or a person stopped it', () => {
    for (const final of ['accepted', 'bounced', 'failed', 'cancelled'] as const) {
      expect(DELIVERY_STATES.filter((to) => canFollow(final, to))).toEqual([]);
    }
  });

  it('reach "accepted" only through "sending"', () => {
    expect(statesBefore('accepted')).toEqual(['sending', 'unconfirmed']);
    expect(statesBefore('unconfirmed')).toEqual(['sending']);
  });

  it('never lead back to the queue from a mail that may have been handed over', () => {
    fc.assert(
      fc.property(fc.array(state, { maxLength: 12 }), (wishes) => {
        let current: (typeof DELIVERY_STATES)[number] = 'unconfirmed';
        for (const wish of wishes) if (canFollow(current, wish)) current = wish;
        expect(isWaiting(current) || current === 'sending').toBe(false);
      }),
    );
  });

  it('hold "sending" from where a worker may take them, and nowhere else', () => {
    expect(statesBefore('sending')).toEqual([...WAITING_STATES]);
  });

  it('offer to send again only what is not on its way and was not accepted', () => {
    for (const each of DELIVERY_STATES) {
      const onItsWay = isWaiting(each) || each === 'sending' || each === 'held' || each === 'accepted';
      expect(isResendable(each)).toBe(!onItsWay);
    }
  });
});

describe('an answer that comes after the delivery was given up', () => {
  it('always fits the state "unconfirmed" and never queues', () => {
    fc.assert(
      fc.property(outcome, (given) => {
        const late = lateOutcome(given);
        if (late) expect(canFollow('unconfirmed', late.state)).toBe(true);
        expect(late?.state).not.toBe('deferred');
      }),
    );
  });
});

describe('the last attempt', () => {
  it('turns a transient refusal into the end, and changes nothing else', () => {
    fc.assert(
      fc.property(
        outcome,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (given, n, most) => {
          const result = withinAttempts(given, n, most);
          if (given.state === 'deferred' && n >= most) {
            expect(result).toMatchObject({ state: 'failed', errorClass: 'attempts-exhausted' });
          } else expect(result).toBe(given);
        },
      ),
    );
  });
});
