import { createStore, notify, openDialog } from '@panel/mfe-kit';
import { readExport, type Export } from './api';
import { progressOf } from './progress';
import { TEXTS } from './texts';

/** An export as this page knows it. */
export interface Followed {
  export: Export;
  /** Since it was asked for, by the browser's clock. */
  milliseconds: number;
  /** Whether the latest question about it was answered. */
  lost: boolean;
}

const ASK_EVERY = 700;
const NAME = 'clients.export';

/** The latest export of this page. It goes on when the dialog is closed, and so does what is known of it. */
export const followed = createStore<Followed | null>(null);

/** Whether the dialog shows it; otherwise a notice does. */
const dialogOpen = createStore(false);

let begun = 0;

export function isRunning(state: Followed | null): boolean {
  return state !== null && (state.export.state === 'created' || state.export.state === 'running');
}

/** Has the browser download the file, and asks how far it is until it has ended. */
export function follow(export_: Export): void {
  begun = performance.now();
  followed.set({ export: export_, milliseconds: 0, lost: false });
  download(export_.file);
  askSoon(export_.id);
}

export function download(file: string): void {
  const link = document.createElement('a');
  link.href = file;
  link.download = '';
  link.click();
}

export function dialogOpened(): void {
  dialogOpen.set(true);
}

/** What still runs is shown in a notice from here on, which opens the dialog again as it was. */
export function dialogClosed(props: Record<string, unknown>): void {
  dialogOpen.set(false);
  if (isRunning(followed.get())) showNotice(props);
  else followed.set(null);
}

function askSoon(id: string): void {
  setTimeout(() => void ask(id), ASK_EVERY);
}

async function ask(id: string): Promise<void> {
  const before = followed.get();
  if (before?.export.id !== id) return;
  const milliseconds = performance.now() - begun;
  try {
    followed.set({ export: await readExport(id), milliseconds, lost: false });
  } catch {
    followed.set({ ...before, milliseconds, lost: true });
  }
  if (isRunning(followed.get())) askSoon(id);
  else if (!dialogOpen.get()) tellEnd();
}

function showNotice(props: Record<string, unknown>): void {
  notify({
    tone: 'info',
    text: noticeText(),
    action: { label: TEXTS.show, run: () => void openDialog(NAME, props) },
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
  const { rowsWritten, total } = state.export;
  return TEXTS.notice(progressOf(rowsWritten, total, state.milliseconds).percent);
}

function tellEnd(): void {
  const state = followed.get();
  if (state === null) return;
  const { state: end, rowsWritten } = state.export;
  if (end === 'done') notify({ tone: 'ok', text: TEXTS.noticeDone(rowsWritten) });
  else if (end === 'failed') notify({ tone: 'danger', text: `${TEXTS.failed}. ${TEXTS.tryAgain}` });
  else notify({ tone: 'warning', text: `${TEXTS.cancelled}. ${TEXTS.incomplete(rowsWritten)}` });
  followed.set(null);
}
