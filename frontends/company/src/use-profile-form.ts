import {
  currentSession,
  dropDraft,
  keepDraft,
  notify,
  ProblemError,
  readDraft,
  useAction,
} from '@panel/mfe-kit';
import { computed, ref, shallowRef, watch } from 'vue';
import { readProfile, saveProfile, type Profile } from './api';
import { type Draft, draftKey } from './draft';
import { bodyOf, copyOf, differing, emptyForm, formOf, takeOver, type Field, type ProfileForm } from './form';
import { merge } from './merge';
import { TEXTS } from './texts';

/** What somebody else saved meanwhile, to compare. */
export interface Conflict {
  who: Profile;
  mine: ProfileForm;
  current: ProfileForm;
  both: Field[];
  theirs: Field[];
}

/** The profile that is being edited: what is typed, over which version, and what became of saving it. */
export function useProfileForm(read: Profile | null) {
  const key = draftKey(currentSession()?.user.id ?? '');
  const draft = readDraft<Draft>(key);
  const version = ref(draft?.version ?? read?.version ?? 0);
  /** What the form began from; what differs from it was typed. */
  const base = shallowRef(draft?.base ?? (read ? formOf(read) : emptyForm()));
  const form = ref<ProfileForm>(copyOf(draft?.form ?? base.value));
  const recovered = ref(draft !== undefined);
  const conflict = shallowRef<Conflict>();
  /** The profile as last read or saved; its logo is no part of the form. */
  const profile = shallowRef(read);
  const { busy, problem, run } = useAction();

  const changed = computed(() => differing(form.value, base.value));
  const refusal = computed(() => (problem.value instanceof ProblemError ? problem.value : undefined));

  watch(
    form,
    (typed) => {
      if (changed.value.length === 0) dropDraft(key);
      else keepDraft<Draft>(key, { version: version.value, base: base.value, form: typed });
    },
    { deep: true },
  );

  function accept(saved: Profile): void {
    profile.value = saved;
    version.value = saved.version;
    base.value = formOf(saved);
    form.value = formOf(saved);
    conflict.value = undefined;
    recovered.value = false;
    dropDraft(key);
  }

  /** A change of the logo raises the version under what is typed, and nothing else. */
  function acceptLogo(saved: Profile): void {
    profile.value = saved;
    version.value = saved.version;
  }

  /** @returns whether it was saved */
  async function save(): Promise<boolean> {
    if (busy.value) return false;
    let saved: Profile | undefined;
    await run(async () => (saved = await saveProfile(version.value, bodyOf(form.value))));
    if (saved) {
      accept(saved);
      notify({ tone: 'ok', text: TEXTS.saved });
      return true;
    }
    if (refusal.value?.status === 412) await compare();
    return false;
  }

  /** Takes over what only the other person changed; what both changed is chosen by the person, who then saves again. */
  async function compare(): Promise<void> {
    const who = await readProfile();
    if (who === null) return;
    const current = formOf(who);
    const merged = merge(base.value, form.value, current);
    problem.value = undefined;
    version.value = who.version;
    profile.value = who;
    base.value = current;
    form.value = merged.form;
    conflict.value = { who, mine: copyOf(merged.form), current, both: merged.both, theirs: merged.theirs };
  }

  function choose(field: Field, source: ProfileForm): void {
    takeOver(form.value, field, source);
  }

  function discard(): void {
    const { value: saved } = profile;
    problem.value = undefined;
    if (saved) return accept(saved);
    form.value = emptyForm();
    recovered.value = false;
    dropDraft(key);
  }

  return {
    form,
    base,
    version,
    profile,
    changed,
    recovered,
    conflict,
    busy,
    problem,
    refusal,
    save,
    choose,
    discard,
    acceptLogo,
  };
}
