import { copyOf, differing, type Field, takeOver, type ProfileForm } from './form';

export interface Merged {
  /** What is typed, with what only the other person changed. */
  form: ProfileForm;
  /** What both changed, to choose between; the form has the typed value. */
  both: Field[];
  /** What only the other person changed. */
  theirs: Field[];
}

/** Two people changed the profile at once: `base` is what both began from. */
export function merge(base: ProfileForm, mine: ProfileForm, current: ProfileForm): Merged {
  const form = copyOf(mine);
  const typed = differing(mine, base);
  const changed = differing(current, base);
  const theirs = changed.filter((field) => !typed.includes(field));
  for (const field of theirs) takeOver(form, field, current);
  const apart = differing(mine, current);
  return { form, theirs, both: changed.filter((field) => typed.includes(field) && apart.includes(field)) };
}
