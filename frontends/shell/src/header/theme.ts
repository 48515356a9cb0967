import { byId } from '../elements';

const STORAGE_KEY = 'panel.theme';

/** Follows the system until the person chooses; the choice is kept in this browser. */
export function setUpTheme(): void {
  byId('theme-button').addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    localStorage.setItem(STORAGE_KEY, next);
  });
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}
