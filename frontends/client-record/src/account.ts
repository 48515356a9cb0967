import { isAbort, problemText } from '@panel/mfe-kit';
import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import { findFreeSubaccount } from './api';
import { TEXTS } from './texts';

/** Where a new client goes: an account of its own, or the first free subaccount of one that exists. */
export function useAccount(start: { account?: string; subaccount?: string }) {
  const existing = ref(start.account !== undefined);
  const account = ref(start.account ?? '');
  const subaccount = ref(start.subaccount ?? '');
  /** The first client of the account, whose data a branch usually shares. */
  const firstCode = shallowRef<string>();
  const hint = ref<string>();
  const refusal = ref<string>();
  let request: AbortController | undefined;

  async function propose(typed: string): Promise<void> {
    request?.abort();
    firstCode.value = hint.value = refusal.value = undefined;
    if (!existing.value || !/^\d{1,6}$/.test(typed)) return;
    request = new AbortController();
    try {
      const found = await findFreeSubaccount(Number(typed), request.signal);
      firstCode.value = found.firstCode;
      if (found.subaccount === null) refusal.value = TEXTS.accountFull;
      else {
        subaccount.value = String(found.subaccount).padStart(2, '0');
        hint.value = TEXTS.freeCode(`${found.firstCode.slice(0, 6)}-${subaccount.value}`);
      }
    } catch (error) {
      if (!isAbort(error)) refusal.value = problemText(error);
    }
  }

  watch([account, existing], ([typed]) => void propose(typed.trim()), { immediate: true });
  onScopeDispose(() => request?.abort());

  return {
    existing,
    account,
    subaccount,
    firstCode,
    hint,
    refusal,

    /** What is wrong with what was chosen; undefined when it can be sent. */
    problem(): string | undefined {
      if (!existing.value) return undefined;
      if (account.value.trim() === '') return TEXTS.accountMissing;
      const shaped = /^\d{1,6}$/.test(account.value.trim()) && /^\d{0,2}$/.test(subaccount.value.trim());
      return shaped ? refusal.value : TEXTS.accountInvalid;
    },

    /** As the API takes it. */
    body(): { account?: number; subaccount?: number } {
      if (!existing.value) return {};
      const place = subaccount.value.trim();
      return { account: Number(account.value), ...(place !== '' && { subaccount: Number(place) }) };
    },
  };
}

export type AccountChoice = ReturnType<typeof useAccount>;
