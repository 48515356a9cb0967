import { TEXTS } from './texts';

const { shortcuts } = TEXTS;

/** The keys that the grid handles itself (`use-grid-keys.ts`), for the help. */
export const GRID_KEYS: readonly { keys: readonly string[]; label: string }[] = [
  { keys: ['arrowup', 'arrowdown'], label: shortcuts.move },
  { keys: ['pageup', 'pagedown'], label: shortcuts.page },
  { keys: ['ctrl+home', 'ctrl+end'], label: shortcuts.ends },
  { keys: ['0…9'], label: shortcuts.jump },
  { keys: ['enter'], label: shortcuts.enter },
  { keys: ['space'], label: shortcuts.select },
  { keys: ['shift+arrowup', 'shift+arrowdown'], label: shortcuts.extend },
  { keys: ['ctrl+a'], label: shortcuts.selectAll },
  { keys: ['escape'], label: shortcuts.clear },
  { keys: ['ctrl+shift+arrowleft', 'ctrl+shift+arrowright'], label: shortcuts.moveColumn },
  { keys: ['shift+arrowleft', 'shift+arrowright'], label: shortcuts.resizeColumn },
  { keys: ['shift+enter'], label: shortcuts.fitColumn },
];
