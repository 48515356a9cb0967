import type { ProfileVersion } from '../domain/profile.js';

/** A version of the profile as the API tells it. */
export function viewProfile({ version, content, logo, changedAt, author }: ProfileVersion) {
  return {
    version,
    ...content,
    letterhead: { ...content.letterhead, logo },
    changedAt: changedAt.toISOString(),
    author,
  };
}
