import { idempotencyKey, useAction } from '@panel/mfe-kit';
import { watch } from 'vue';
import { type Choice, issueStatement, type Sending, type Statement } from './api';

export interface Intent {
  readonly choice: Choice;
  readonly recipients: readonly string[];
  /** Null: the company's text. */
  readonly coverText: string | null;
}

/**
 * Issues what `intent` tells, once: a retry after a lost answer, or a second press, is the same statement; whatever is
 * changed makes another one. Sending and saving are two intents.
 */
export function useIssuing(code: string, intent: () => Intent) {
  let keys = { send: idempotencyKey(), save: idempotencyKey() };
  watch(intent, () => (keys = { send: idempotencyKey(), save: idempotencyKey() }), { deep: true });
  const { busy, problem, run } = useAction();

  /** Gives the statement; undefined when it was refused, or is being issued already. */
  async function issue(send: boolean): Promise<Statement | undefined> {
    let issued: Statement | undefined;
    await run(async () => {
      const { choice, recipients, coverText } = intent();
      const sending: Sending = {
        send,
        recipients: send ? [...recipients] : [],
        ...(send && coverText !== null ? { coverText } : {}),
      };
      issued = await issueStatement(code, choice, sending, send ? keys.send : keys.save);
    });
    return issued;
  }

  return { busy, problem, issue };
}
