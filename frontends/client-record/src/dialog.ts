import { closeDialog, emit, ProblemError } from '@panel/mfe-kit';
import { nextTick, watch, type ShallowRef } from 'vue';
import type { ChangedClient } from './api';
import { fieldAt } from './form';
import { offerUndo } from './undo';

/** What `openDialog` calls it. */
export const DIALOG = 'clients.record';

export const VERSION_CONFLICT = 'request.version-conflict';

export function close(): void {
  closeDialog(DIALOG);
}

/** A change was saved: the page shows it, and for a while it can be taken back. */
export function closeAfter(changed: ChangedClient, text: string): void {
  emit('client.changed', { code: changed.client.code });
  closeDialog(DIALOG, changed);
  offerUndo(changed, text);
}

const FIRST_FIELD = ':is(input:not([type="radio"]:not(:checked)), select, textarea):not([readonly])';
const FIRST_ERROR = '[aria-invalid="true"]';

/** Takes the keyboard to the first field that can be typed in, as soon as the form is there. */
export function useFirstField(form: Readonly<ShallowRef<HTMLElement | null>>): void {
  // A dialog takes the focus when it opens: this comes after it.
  const focus = () => setTimeout(() => form.value?.querySelector<HTMLElement>(FIRST_FIELD)?.focus());
  watch(form, focus, { flush: 'post', once: true });
}

/** Takes the keyboard to the first field that is wrong; without one, the eye to where the form says what is. */
export async function focusFirstError(form: HTMLElement | null): Promise<void> {
  await nextTick();
  const wrong = form?.querySelector<HTMLElement>(FIRST_ERROR);
  if (wrong) wrong.focus();
  else form?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
}

/** Takes the keyboard to the choice between two values of a field. */
export async function focusChoice(form: HTMLElement | null): Promise<void> {
  await nextTick();
  form?.querySelector<HTMLElement>('[role="alert"] input:checked')?.focus();
}

/** The refusal, unless its reasons stand beside the fields already. */
export function unexplained(refusal: unknown): unknown {
  if (!(refusal instanceof ProblemError) || refusal.errors.length === 0) return refusal;
  return refusal.errors.every(({ pointer }) => fieldAt(pointer)) ? undefined : refusal;
}
