import { button, create } from '../elements';
import { TEXTS } from '../texts';

export function loadingMessage(): HTMLElement {
  const lines = Array.from({ length: 4 }, () =>
    create('div', { class: 'ui-skeleton__line', 'aria-hidden': 'true' }),
  );
  const label = create('span', { class: 'ui-visually-hidden', text: TEXTS.loading });
  return create(
    'div',
    { class: 'ui-skeleton slot-message', role: 'status', 'aria-busy': 'true' },
    label,
    ...lines,
  );
}

export function errorMessage(title: string, onRetry: () => void, onClose?: () => void): HTMLElement {
  const actions = create('div', { class: 'ui-state__actions' }, button(TEXTS.retry, '', onRetry));
  if (onClose !== undefined) actions.append(button(TEXTS.close, 'ui-button--ghost', onClose));
  return create(
    'div',
    { class: 'ui-state ui-state--error slot-message', role: 'alert' },
    create('p', { class: 'ui-state__title', text: TEXTS.couldNotShow(title) }),
    create('p', { class: 'ui-state__text', text: TEXTS.restWorks }),
    actions,
  );
}

export function plainMessage(title: string, text: string): HTMLElement {
  return create(
    'div',
    { class: 'ui-state slot-message' },
    create('p', { class: 'ui-state__title', text: title }),
    create('p', { class: 'ui-state__text', text }),
  );
}
