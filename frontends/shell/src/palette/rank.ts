/** Without accents and capitals: `nunez` is `Núñez`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * How well a label answers what was typed, from 0 to 1; `null` when it does not. What begins so comes before what has
 * such words, and that before what has the letters in this order somewhere.
 */
export function rank(typed: string, label: string): number | null {
  const wanted = fold(typed).trim();
  const text = fold(label);
  if (wanted === '') return 0;
  if (text === wanted) return 1;
  if (text.startsWith(wanted)) return 0.9;
  const words = wanted.split(/\s+/);
  if (words.every((word) => new RegExp(`(^|[^\\p{L}\\p{N}])${escape(word)}`, 'u').test(text))) return 0.7;
  if (words.every((word) => text.includes(word))) return 0.5;
  const spread = spreadOf(wanted.replaceAll(' ', ''), text);
  return spread === null ? null : 0.3 / (1 + spread);
}

/** How many letters lie between those that were typed; `null` when they are not there in this order. */
function spreadOf(letters: string, text: string): number | null {
  let from = text.indexOf(letters.charAt(0));
  const start = from;
  for (const letter of letters) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return null;
  }
  return from - start - letters.length;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
