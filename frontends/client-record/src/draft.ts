import type { FormValues } from './form';

/** What was typed and not saved. */
export interface Draft {
  values: Partial<FormValues>;
  /** The version of the client that it was typed over; none for a new client. */
  version?: number;
  account?: string;
  subaccount?: string;
}

export function draftKey(userId: string, code: string | undefined): string {
  return `panel.client-draft.${userId}.${code ?? 'new'}`;
}
