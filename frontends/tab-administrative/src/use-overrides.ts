import { usePages } from '@panel/mfe-kit';
import { listOverrides } from './credit-api';

/** Every exception that a client had, newest first, page after page. */
export function useOverrides(code: string) {
  const { items: overrides, ...pages } = usePages((cursor, signal) => listOverrides(code, cursor, signal));
  void pages.reload();
  return { overrides, ...pages };
}
