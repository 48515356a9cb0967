import { create } from '../elements';
import { keyMarks } from '../header/key-marks';
import type { Entry } from './entries';

/** An entry and its number in the whole list. */
interface Place {
  entry: Entry;
  at: number;
}

/** The entries as a listbox: under a heading each group, and of all options one that keys act on. */
export class EntryList {
  readonly element = create('div', { id: 'palette-list', class: 'palette__list', role: 'listbox' });
  private entries: readonly Entry[] = [];
  private active = 0;

  constructor(
    private readonly input: HTMLInputElement,
    label: string,
    onChoose: (entry: Entry) => void,
  ) {
    this.element.setAttribute('aria-label', label);
    this.element.addEventListener('click', (event) => {
      const option = (event.target as HTMLElement).closest<HTMLElement>('[role="option"]');
      const entry = this.entries[Number(option?.dataset.at)];
      if (entry !== undefined) onChoose(entry);
    });
  }

  /** The entry that keys act on. */
  get chosen(): Entry | undefined {
    return this.entries[this.active];
  }

  /** Shows other entries. `stay`: what keys acted on stays so, as long as it is there. */
  show(entries: readonly Entry[], { stay }: { stay: boolean }): void {
    const id = stay && this.active > 0 ? this.chosen?.id : undefined;
    this.entries = entries;
    this.active = Math.max(
      0,
      entries.findIndex((entry) => entry.id === id),
    );
    const groups = new Map<string, Place[]>();
    for (const [at, entry] of entries.entries())
      groups.set(entry.group, [...(groups.get(entry.group) ?? []), { entry, at }]);
    this.element.replaceChildren(...[...groups].map(([title, members]) => groupOf(title, members)));
    this.mark();
  }

  move(step: number): void {
    const { length } = this.entries;
    if (length > 0) this.active = (this.active + step + length) % length;
    this.mark();
  }

  private mark(): void {
    const options = this.element.querySelectorAll<HTMLElement>('[role="option"]');
    for (const option of options) {
      const isActive = Number(option.dataset.at) === this.active;
      option.setAttribute('aria-selected', String(isActive));
      if (isActive) option.scrollIntoView({ block: 'nearest' });
    }
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    if (options.length > 0) this.input.setAttribute('aria-activedescendant', `palette-option-${this.active}`);
    else this.input.removeAttribute('aria-activedescendant');
  }
}

function groupOf(title: string, members: readonly Place[]): HTMLElement {
  const heading = create('div', { class: 'palette__heading', 'aria-hidden': 'true', text: title });
  return create(
    'div',
    { role: 'group', 'aria-label': title },
    heading,
    ...members.map(({ entry, at }) => option(entry, at)),
  );
}

function option({ label, hint, keys, group }: Entry, at: number): HTMLElement {
  const parts: Node[] = [create('span', { class: 'palette__label', text: label })];
  if (hint && hint !== group) parts.push(create('span', { class: 'palette__hint', text: hint }));
  if (keys !== undefined) parts.push(create('span', { class: 'palette__keys' }, ...keyMarks(keys, 0)));
  const attributes = {
    id: `palette-option-${at}`,
    class: 'palette__option',
    role: 'option',
    'data-at': String(at),
  };
  return create('div', attributes, ...parts);
}
