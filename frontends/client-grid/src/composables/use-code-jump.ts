import { announce, normaliseClientCode, sequencePending } from '@panel/mfe-kit';
import { onScopeDispose, ref, type ComputedRef, type Ref } from 'vue';
import { listClients, type GridQuery } from '../api';
import { TEXTS } from '../texts';

/** Time to type the next digit before the list moves. */
const PAUSE = 700;

/** Digits typed in the grid go to a client code: `123`, `123-1`. */
export function useCodeJump(
  query: ComputedRef<GridQuery>,
  jumpTo: (code: string) => Promise<boolean>,
): { typed: Ref<string>; handle: (event: KeyboardEvent) => boolean } {
  const typed = ref('');
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** True when the key was one of a code. */
  function handle(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.altKey || event.metaKey || sequencePending()) return false;
    if (typed.value !== '' && (event.key === 'Enter' || event.key === 'Escape')) {
      clearTimeout(timer);
      if (event.key === 'Enter') void go();
      else typed.value = '';
      return true;
    }
    const isPart = /^\d$/.test(event.key) || (event.key === '-' && typed.value !== '');
    if (!isPart) return false;
    typed.value += event.key;
    clearTimeout(timer);
    timer = setTimeout(() => void go(), PAUSE);
    return true;
  }

  async function go(): Promise<void> {
    const digits = typed.value;
    typed.value = '';
    const code = normaliseClientCode(digits);
    const found = code !== null && ((await jumpTo(code)) || (await jumpToFirstOf(code, digits)));
    if (!found) announce(TEXTS.jumpFailed(code ?? digits));
  }

  /** An account whose first subaccount is not 00: the first of the account that is listed. */
  async function jumpToFirstOf(code: string, digits: string): Promise<boolean> {
    if (digits.includes('-')) return false;
    const account = code.slice(0, 6);
    const { filter } = query.value;
    const wanted: GridQuery = { filter: { ...filter, text: account }, sort: 'code' };
    const page = await listClients(wanted, { at: 0 }, new AbortController().signal, 1).catch(() => null);
    const first = page?.items[0]?.code;
    return first?.startsWith(account) === true && jumpTo(first);
  }

  onScopeDispose(() => clearTimeout(timer));
  return { typed, handle };
}
