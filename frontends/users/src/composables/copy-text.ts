/** Puts the text of a field on the clipboard; false when the browser refuses, with the text left selected. */
export async function copyText(field: HTMLInputElement): Promise<boolean> {
  field.select();
  try {
    // Missing on plain HTTP, where an installation inside a company may live.
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
