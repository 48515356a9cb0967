import { createStore, notify, openDialog } from '@panel/mfe-kit';
import { readChange, type MassChange } from './api';
import { TEXTS } from './texts';

/** A mass change as this page knows it. */
export interface Followed {
  change: MassChange;
  /** Since this page follows it, and how many were done by then: the rate is of what was seen. */
  milliseconds: number;
  doneBefore: number;
  /** Whether the latest question about it was not answered. */
  lost: boolean;
}

const ASK_EVERY = 700;
export const DIALOG = 'clients.mass-change';

/** The latest mass change of this page. It goes on when the dialog is closed, and so does what is known of it. */
export const followed = createStore<Followed | null>(null);

/** Whether the dialog shows it; otherwise a notice does. */
const dialogOpen = createStore(false);
let begun = 0;

export function isRunning(state: Followed | null): boolean {
  return state?.change.state === 'running';
}

/** Shows a mass change, and asks how far it is until it has ended. */
export function follow(change: MassChange): void {
  begun = performance.now();
  followed.set({ change, milliseconds: 0, doneBefore: change.done, lost: false });
  if (change.state === 'running') askSoon(change.id);
}

export function percentOf({ change: { done, total } }: Followed): number {
  return total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100));
}

export function dialogOpened(): void {
  dialogOpen.set(true);
}

/** What still runs is shown in a notice from here on, which leads back. */
export function dialogClosed(): void {
  dialogOpen.set(false);
  const state = followed.get();
  if (state && isRunning(state)) showNotice(state.change.id);
  else followed.set(null);
}

function askSoon(id: string): void {
  setTimeout(() => void ask(id), ASK_EVERY);
}

async function ask(id: string): Promise<void> {
  const before = followed.get();
  if (before?.change.id !== id) return;
  const milliseconds = performance.now() - begun;
  const answer = await readChange(id).catch(() => null);
  // Somebody began another one, or closed this one, while it was asked for.
  if (followed.get()?.change.id !== id) return;
  followed.set({ ...before, change: answer ?? before.change, milliseconds, lost: answer === null });
  if (isRunning(followed.get())) askSoon(id);
  else if (!dialogOpen.get()) tellEnd();
}

function showNotice(id: string): void {
  notify({
    tone: 'info',
    text: noticeText(),
    action: { label: TEXTS.showProgress, run: () => void openDialog(DIALOG, { id }) },
    live({ say, close }) {
      const update = () => (dialogOpen.get() || !isRunning(followed.get()) ? close() : say(noticeText()));
      const ends = [followed.subscribe(update), dialogOpen.subscribe(update)];
      return () => ends.forEach((end) => end());
    },
  });
}

function noticeText(): string {
  const state = followed.get();
  if (state === null) return '';
  return (state.change.undoes === null ? TEXTS.notice : TEXTS.undoNotice)(percentOf(state));
}

const END_TONES = { done: 'ok', stopped: 'warning', failed: 'danger', running: 'info' } as const;

function tellEnd(): void {
  const change = followed.get()?.change;
  if (!change) return;
  const { id, state, undoes, changed, omitted } = change;
  const [ends, outcomes] =
    undoes === null ? [TEXTS.ends, TEXTS.outcomes] : [TEXTS.undoEnds, TEXTS.undoOutcomes];
  notify({
    tone: END_TONES[state],
    text: `${ends[state]}. ${TEXTS.noticeEnd(outcomes.changed.done, changed, outcomes.omitted.done, omitted)}`,
    action: { label: TEXTS.showResult, run: () => void openDialog(DIALOG, { id }) },
  });
  followed.set(null);
}
