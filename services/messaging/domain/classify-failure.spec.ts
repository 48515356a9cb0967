import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classifyFailure, type SmtpFailure, type SmtpStage } from './classify-failure.js';

const answered = (stage: SmtpStage, text: string): SmtpFailure => ({
  stage,
  bodyStarted: stage === 'body',
  reply: { code: Number(text.slice(0, 3)), text },
  cause: 'reply',
});

describe('a server that answers', () => {
  it.each([
    ['connect', '421 4.3.2 Service not available', 'deferred', 'temporary-refusal'],
    ['connect', '554 No SMTP service here', 'deferred', 'temporary-refusal'],
    ['login', '535 5.7.8 Authentication failed', 'deferred', 'login'],
    ['sender', '451 4.3.0 Local error', 'deferred', 'temporary-refusal'],
    ['sender', '550 5.7.1 Sender rejected', 'failed', 'sender-refused'],
    ['sender', '503 5.5.1 Bad sequence of commands', 'deferred', 'temporary-refusal'],
    ['recipient', '450 4.2.1 Mailbox busy', 'deferred', 'temporary-refusal'],
    ['recipient', '452 4.2.2 Over quota', 'deferred', 'temporary-refusal'],
    ['recipient', '550 5.1.1 No such user', 'bounced', 'recipient-refused'],
    ['recipient', '554 5.7.1 Relay access denied', 'bounced', 'recipient-refused'],
    ['data', '554 5.5.1 No valid recipients', 'failed', 'content-refused'],
    ['body', '451 4.3.0 Queue full', 'deferred', 'temporary-refusal'],
    ['body', '550 5.7.1 Looks like spam', 'failed', 'content-refused'],
    ['body', '550 5.1.1 No such user', 'bounced', 'recipient-refused'],
    ['body', '552 5.3.4 Message too big', 'failed', 'too-large'],
  ] as const)('%s: %s -> %s (%s)', (stage, text, state, errorClass) => {
    expect(classifyFailure(answered(stage, text))).toMatchObject({ state, errorClass, serverResponse: text });
  });

  it('suppresses the address only when it says that the address is wrong', () => {
    const suppresses = (text: string) => classifyFailure(answered('recipient', text)).suppressAddress;
    expect(suppresses('550 5.1.1 No such user')).toBe(true);
    expect(suppresses('550 No such user')).toBe(true);
    expect(suppresses('552 5.2.2 Mailbox full')).toBe(false);
    expect(suppresses('550 5.7.1 Blocked by policy')).toBe(false);
  });

  it('is quoted in one clean, bounded line', () => {
    const { serverResponse } = classifyFailure(
      answered('body', `550-one\r\n550 two\u0000${'x'.repeat(3000)}`),
    );
    expect(serverResponse).toMatch(/^550-one 550 two x+$/);
    expect(serverResponse).toHaveLength(1000);
  });
});

describe('a server that does not answer', () => {
  it.each(['network', 'timeout', 'tls'] as const)('%s before the body is safe to retry', (cause) => {
    expect(classifyFailure({ stage: 'data', bodyStarted: false, cause })).toMatchObject({
      state: 'deferred',
      errorClass: cause,
    });
  });

  it.each(['network', 'timeout'] as const)('%s after the body began is unconfirmed', (cause) => {
    expect(classifyFailure({ stage: 'body', bodyStarted: true, cause })).toEqual({
      state: 'unconfirmed',
      errorClass: 'answer-lost',
      serverResponse: null,
    });
  });

  it('leaves no way to resend by itself what may have been handed over', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('network', 'timeout', 'tls', 'reply'),
        fc.option(fc.integer({ min: 200, max: 399 }), { nil: undefined }),
        (cause, code) => {
          const reply = code === undefined ? undefined : { code, text: `${code} strange` };
          const { state } = classifyFailure({ stage: 'body', bodyStarted: true, reply, cause });
          expect(state).toBe('unconfirmed');
        },
      ),
    );
  });
});
