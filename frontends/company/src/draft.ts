import type { ProfileForm } from './form';

/** What was typed and not saved, with what it was typed over. */
export interface Draft {
  version: number;
  base: ProfileForm;
  form: ProfileForm;
}

export function draftKey(userId: string): string {
  return `panel.company-draft.${userId}`;
}
