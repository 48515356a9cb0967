import { create } from '../elements';

const NAMES: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Mayús',
  space: 'Espacio',
  enter: 'Enter',
  escape: 'Esc',
  home: 'Inicio',
  end: 'Fin',
  pageup: 'Re Pág',
  pagedown: 'Av Pág',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
};

/** `alt+1` as two keys, `g 1` as one after the other; alternatives are separated by "o". */
export function keyMarks(keys: string, index: number): Node[] {
  const marks = keys
    .split(/[ +]/)
    .map((key) => create('kbd', { class: 'ui-key', text: NAMES[key] ?? key.toUpperCase() }));
  const spaced = marks.flatMap((mark, at) => (at === 0 ? [mark] : [document.createTextNode(' '), mark]));
  return index === 0 ? spaced : [document.createTextNode(' o '), ...spaced];
}
