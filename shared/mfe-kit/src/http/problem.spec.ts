import { describe, expect, it } from '@jest/globals';
import { connectionProblem, problemFromResponse } from './problem';

function answer(status: number, body: string, type: string): Response {
  return new Response(body, { status, headers: { 'content-type': type, 'x-correlation-id': 'c-1' } });
}

describe('problemFromResponse', () => {
  it('reads what the server described', async () => {
    const body = {
      code: 'messages.no-recipients',
      title: 'Faltan destinatarios',
      detail: 'Elija al menos un contacto.',
      correlationId: 'c-9',
      errors: [{ pointer: '/recipients', detail: 'Elija al menos uno.' }],
    };
    const problem = await problemFromResponse(
      answer(422, JSON.stringify(body), 'application/problem+json'),
      'messages',
    );
    expect(problem).toMatchObject({
      status: 422,
      domain: 'messages',
      code: 'messages.no-recipients',
      retryable: false,
    });
    expect(problem.fieldMessage('recipients')).toBe('Elija al menos uno.');
    expect(problem.fieldMessage('subject')).toBeUndefined();
    expect(problem.reference).toBe('messages.no-recipients · c-9');
  });

  it('makes the best of a page that some proxy sent', async () => {
    const problem = await problemFromResponse(answer(502, '<h1>Bad gateway</h1>', 'text/html'), 'accounts');
    expect(problem).toMatchObject({
      status: 502,
      code: 'network.unreadable',
      correlationId: 'c-1',
      retryable: true,
    });
    expect(problem.detail).toContain('502');
  });

  it('survives JSON that is cut off or of another shape', async () => {
    const cut = await problemFromResponse(answer(500, '{"code":', 'application/problem+json'), 'accounts');
    expect(cut.code).toBe('network.unreadable');
    const odd = await problemFromResponse(
      answer(400, '{"code":7,"errors":[{"pointer":1}]}', 'application/json'),
      'accounts',
    );
    expect(odd).toMatchObject({ code: 'network.unreadable', errors: [] });
  });

  it('says that there was no answer', () => {
    expect(connectionProblem('accounts')).toMatchObject({
      status: 0,
      retryable: true,
      code: 'network.unreachable',
    });
  });
});
