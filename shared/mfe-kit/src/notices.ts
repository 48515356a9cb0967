import { emit, on, type Notice } from './bus';

/** Shows a short message at the foot of the page. */
export function notify(notice: Notice): void {
  emit('notice.show', notice);
}

/** Has a screen reader say something that the eye sees by itself. */
export function announce(text: string): void {
  emit('notice.announce', text);
}

/**
 * Opens a dialog of any micro-frontend by its registry name, e.g. `messages.compose`, and answers what it
 * returned; `undefined` when it was dismissed. The focus goes back to where it was.
 */
export function openDialog<Result = unknown>(
  name: string,
  props: Record<string, unknown> = {},
): Promise<Result | undefined> {
  return new Promise((resolve) => {
    const stop = on('dialog.done', (done) => {
      if (done.name !== name) return;
      stop();
      resolve(done.result as Result | undefined);
    });
    emit('dialog.open', { name, props });
  });
}

/** Said by a dialog that has ended. */
export function closeDialog(name: string, result?: unknown): void {
  emit('dialog.done', { name, result });
}
