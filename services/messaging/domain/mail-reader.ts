import type { MessageOrigin } from './message-to-queue.js';

/** A statement is made of balances: its texts and files are for who may see figures; that it was sent, for all. */
export function mayReadContent(
  origin: MessageOrigin | null,
  { permissions }: { permissions: ReadonlySet<string> },
): boolean {
  return origin?.kind !== 'statement' || permissions.has('accounts.figures');
}
