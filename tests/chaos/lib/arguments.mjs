/** A number of an option, or `fallback` when the option is not given. @param {string | undefined} text */
export function whole(text, fallback) {
  if (text === undefined) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`Not a number: ${text}`);
  return Number(text);
}
