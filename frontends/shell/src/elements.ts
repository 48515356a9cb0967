/** An element that `index.html` is known to have. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html lacks #${id}`);
  return element;
}

interface Attributes {
  class?: string;
  text?: string;
  [attribute: string]: string | undefined;
}

/** Makes an element; `text` is its text, every other key an attribute. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { text, ...attributes }: Attributes = {},
  ...children: Node[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  element.append(...children);
  return element;
}

export function button(label: string, look: string, onClick: () => void): HTMLButtonElement {
  const element = create('button', { type: 'button', class: `ui-button ${look}`, text: label });
  element.addEventListener('click', onClick);
  return element;
}
