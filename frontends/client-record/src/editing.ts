import { dropDraft, keepDraft, ProblemError, readDraft } from '@panel/mfe-kit';
import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import type { Client } from './api';
import { checkForm, earlyDocumentError, refusedFields, type FieldErrors } from './check';
import { compare, type Conflict } from './conflict';
import type { Draft } from './draft';
import { changedFields, formOf, type Field, type FormValues } from './form';

/**
 * What is typed over a client's record: the values, what they began from, the draft that is kept of them, and how they
 * meet what somebody else changed meanwhile.
 */
export function useEditing(client: Client, storageKey: string, hasDraft: Ref<boolean>) {
  const draft = readDraft<Draft>(storageKey);
  const base = shallowRef(formOf(client));
  const version = ref(client.version);
  const values = ref<FormValues>({ ...base.value, ...draft?.values });
  const conflict = shallowRef<Conflict>();
  /** The fields of the conflict whose own value stays. */
  const mine = ref<readonly Field[]>([]);
  const changed = computed(() => changedFields(values.value, base.value));
  const recovered = changed.value.length > 0;

  // A draft over an older version: what it began from is no longer known.
  if (recovered && draft?.version !== client.version) show(compare(values.value, base.value, client, false));

  const stop = watch(
    changed,
    (fields) => {
      hasDraft.value = fields.length > 0;
      if (fields.length === 0) return dropDraft(storageKey);
      const typed = Object.fromEntries(fields.map((field) => [field, values.value[field]]));
      keepDraft<Draft>(storageKey, { values: typed, version: version.value });
    },
    { immediate: true },
  );

  function show(found: Conflict): void {
    conflict.value = found.rows.length + found.others.length > 0 ? found : undefined;
    mine.value = found.rows.map(({ field }) => field);
  }

  return {
    values,
    version,
    conflict,
    mine,
    changed,
    recovered,

    /** Compares what was typed with the record as it is now, from which it goes on. */
    meet(current: Client): void {
      const found = compare(values.value, base.value, current);
      const now = formOf(current);
      const taken = Object.fromEntries(found.others.map((field) => [field, now[field]]));
      base.value = now;
      version.value = current.version;
      values.value = { ...values.value, ...taken };
      show(found);
    },

    /** Puts the chosen values of a conflict into the form. */
    settle(): void {
      const given = (conflict.value?.rows ?? []).filter(({ field }) => !mine.value.includes(field));
      const current = Object.fromEntries(given.map((row) => [row.field, row.current]));
      values.value = { ...values.value, ...current };
      conflict.value = undefined;
    },

    /** What is wrong, field by field; gaps are told from the first attempt on. */
    errors(tried: boolean, refusal: unknown): FieldErrors {
      const early = changed.value.includes('documentNumber') ? earlyDocumentError(values.value) : undefined;
      return {
        ...(refusal instanceof ProblemError ? refusedFields(refusal) : {}),
        ...(early === undefined ? {} : { documentNumber: early }),
        ...(tried ? checkForm(values.value, changed.value) : {}),
      };
    },

    /** It was saved: nothing of it is kept. */
    finish(): void {
      stop();
      dropDraft(storageKey);
    },
  };
}
