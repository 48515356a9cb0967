import { usePages } from '@panel/mfe-kit';
import { listChanges } from './api';

/** The changes of the profile, newest first, page after page. */
export function useHistory() {
  const { items: changes, ...pages } = usePages(listChanges);
  void pages.reload();
  return { changes, ...pages };
}
