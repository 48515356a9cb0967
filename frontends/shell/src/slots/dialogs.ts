import { can, emit, on } from '@panel/mfe-kit/core';
import { byId, create } from '../elements';
import { DIALOGS } from '../registry';
import { Boundary } from './boundary';

/** Opens any registered dialog over the page, one at a time per name, and returns the focus afterwards. */
export function setUpDialogs(): void {
  const open = new Map<string, { boundary: Boundary; host: HTMLElement; focus: Element | null }>();

  on('dialog.open', ({ name, props }) => {
    const entry = DIALOGS.find((dialog) => dialog.name === name);
    const permitted = entry?.permission === undefined || can(entry.permission);
    if (entry === undefined || !permitted || open.has(name)) return;
    const host = create('div', { class: 'dialog-host' });
    byId('slot-dialog').append(host);
    const boundary = new Boundary({
      entry,
      container: host,
      props,
      onClose: () => emit('dialog.done', { name }),
    });
    open.set(name, { boundary, host, focus: document.activeElement });
    void boundary.mount();
  });

  on('dialog.done', ({ name }) => {
    const dialog = open.get(name);
    if (dialog === undefined) return;
    open.delete(name);
    void dialog.boundary.unmount().then(() => {
      dialog.host.remove();
      if (dialog.focus instanceof HTMLElement && dialog.focus.isConnected) dialog.focus.focus();
    });
  });
}
