import { can, navigate, registerCommand, routeStore } from '@panel/mfe-kit/core';
import { byId, create } from '../elements';
import { TABS, type TabEntry } from '../registry';
import { TEXTS } from '../texts';

/** The tabs this person may open, in order. */
export function permittedTabs(): TabEntry[] {
  return TABS.filter((tab) => tab.permission === undefined || can(tab.permission));
}

/** The tab that the URL names, or the first when it names none or one that is not offered. */
export function currentTab(): TabEntry | undefined {
  const tabs = permittedTabs();
  return tabs.find((tab) => tab.path === routeStore.get().tab) ?? tabs[0];
}

/** The tab list (WAI-ARIA tabs with automatic activation: arrows move and open). */
export function setUpTabs(): void {
  const list = byId('panel-tabs');
  const tabs = permittedTabs();
  const buttons = tabs.map((tab) => tabButton(tab));
  list.replaceChildren(...buttons);
  list.addEventListener('keydown', (event) => {
    const next = neighbour(buttons, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.click();
  });
  routeStore.subscribe(markCurrent);
  markCurrent();
  for (const tab of tabs) registerTabCommand(tab);
}

function tabButton(tab: TabEntry): HTMLButtonElement {
  const element = create('button', {
    type: 'button',
    id: `tab-${tab.path}`,
    class: 'ui-tab',
    role: 'tab',
    'aria-controls': 'slot-panel-tab',
    title: `${tab.title} (g ${tab.key})`,
    text: tab.title,
  });
  element.addEventListener('click', () => navigate({ tab: tab.path }));
  return element;
}

function neighbour(buttons: HTMLButtonElement[], key: string): HTMLButtonElement | undefined {
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[key];
  return at === -1 || next === undefined ? undefined : buttons[(next + buttons.length) % buttons.length];
}

function markCurrent(): void {
  const current = currentTab();
  for (const element of byId('panel-tabs').querySelectorAll<HTMLButtonElement>('[role="tab"]')) {
    const selected = element.id === `tab-${current?.path}`;
    element.setAttribute('aria-selected', String(selected));
    element.tabIndex = selected ? 0 : -1;
    if (selected) byId('slot-panel-tab').setAttribute('aria-labelledby', element.id);
  }
}

function registerTabCommand(tab: TabEntry): void {
  registerCommand({
    id: `panel.${tab.path}`,
    label: TEXTS.openTab(tab.title),
    group: TEXTS.groups.panel,
    keys: [`g ${tab.key}`, `alt+${tab.key}`],
    when: () => routeStore.get().code !== null,
    run: () => navigate({ tab: tab.path }),
  });
}
