import { emit, notify, ProblemError, problemText, registerCommand } from '@panel/mfe-kit';
import { readClient, undoChange, type ChangedClient } from './api';
import { TEXTS } from './texts';

const OFFERED_MILLISECONDS = 8_000;
const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select';

/** Ends the offer that Ctrl+Z is about. */
let withdraw: () => void = () => undefined;

/** Says what was done and offers to take it back: by the notice's button, and by Ctrl+Z outside fields. */
export function offerUndo({ client, changeId }: ChangedClient, text: string, label = TEXTS.undo): void {
  withdraw();
  if (changeId === null) return notify({ tone: 'ok', text });
  let pending = true;
  const run = () => {
    if (!pending) return;
    pending = false;
    withdraw();
    void takeBack(client.code, client.version, changeId, label);
  };
  notify({ tone: 'ok', text, action: { label, run }, duration: OFFERED_MILLISECONDS });
  const remove = registerCommand({
    id: 'clients.undo',
    keys: 'ctrl+z',
    label: TEXTS.undoShortcut,
    group: TEXTS.shortcutGroup,
    when: outsideFields,
    run,
  });
  const timer = setTimeout(() => withdraw(), OFFERED_MILLISECONDS);
  withdraw = () => {
    clearTimeout(timer);
    remove();
    withdraw = () => undefined;
  };
}

/** Inside a field Ctrl+Z is the browser's. */
function outsideFields(): boolean {
  const focused = document.activeElement;
  return !(focused instanceof HTMLElement) || !(focused.isContentEditable || focused.matches(FIELDS));
}

async function takeBack(code: string, version: number, changeId: string, label: string): Promise<void> {
  try {
    const undone = await undoAt(code, version, changeId);
    emit('client.changed', { code });
    offerUndo(undone, TEXTS.undone(code), label === TEXTS.undo ? TEXTS.redo : TEXTS.undo);
  } catch (error) {
    notify({ tone: 'danger', text: problemText(error) });
  }
}

/** Somebody may have changed other fields since: those do not matter, and the server refuses if it was the same ones. */
async function undoAt(code: string, version: number, changeId: string): Promise<ChangedClient> {
  try {
    return await undoChange(code, version, changeId);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'request.version-conflict') throw error;
    return undoChange(code, (await readClient(code)).version, changeId);
  }
}
