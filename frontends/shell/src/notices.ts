import { on, type Notice } from '@panel/mfe-kit/core';
import { button, byId, create } from './elements';
import { TEXTS } from './texts';

const SHOWN_FOR = 5_000;
const SHOWN_WITH_ACTION = 8_000;

/** Short messages at the foot of the page, and the voice that reads out what only the eye would notice. */
export function setUpNotices(): void {
  on('notice.show', show);
  on('notice.announce', (text) => {
    const announcer = byId('announcer');
    announcer.textContent = '';
    // The same words twice in a row would otherwise be read once.
    requestAnimationFrame(() => (announcer.textContent = text));
  });
}

function show(notice: Notice): void {
  const urgent = notice.tone === 'danger';
  const box = create('div', {
    class: `ui-notice ui-notice--${notice.tone}`,
    role: urgent ? 'alert' : 'status',
  });
  let stop: (() => void) | undefined;
  const close = () => {
    box.remove();
    stop?.();
    stop = undefined;
  };
  const text = create('span', { class: 'ui-notice__text', text: notice.text });
  byId('notices').append(box);
  box.append(text);
  if (notice.action !== undefined) {
    const { label, run } = notice.action;
    const act = () => {
      close();
      run();
    };
    box.append(button(label, 'ui-button--ghost ui-button--small', act));
  }
  box.append(closeButton(close));
  if (notice.live) stop = notice.live({ say: (words) => sayQuietly(box, text, words), close });
  else if (!urgent)
    closeLater(box, notice.duration ?? (notice.action ? SHOWN_WITH_ACTION : SHOWN_FOR), close);
}

/** Read out when it appears, and not again at each step. */
function sayQuietly(box: HTMLElement, text: HTMLElement, words: string): void {
  box.setAttribute('aria-live', 'off');
  text.textContent = words;
}

function closeButton(close: () => void): HTMLButtonElement {
  const element = button('×', 'ui-button--ghost ui-button--small ui-button--icon', close);
  element.setAttribute('aria-label', TEXTS.close);
  return element;
}

/** The clock stands still while the pointer or the focus is on the message. */
function closeLater(box: HTMLElement, duration: number, close: () => void): void {
  let timer = setTimeout(close, duration);
  const hold = () => clearTimeout(timer);
  const release = () => {
    clearTimeout(timer);
    timer = setTimeout(close, duration);
  };
  box.addEventListener('pointerenter', hold);
  box.addEventListener('focusin', hold);
  box.addEventListener('pointerleave', release);
  box.addEventListener('focusout', release);
}
