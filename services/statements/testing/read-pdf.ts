import { extractText, getDocumentProxy, getMeta } from 'unpdf';

/** What a reader finds in a PDF file: the text of each page, in its order, and what the file says of itself. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const { info } = await getMeta(pdf);
  const pages = text.map((page) => page.replaceAll(/[\s\u00a0]+/g, ' '));
  return { pages, text: pages.join(' '), info: info as Record<string, unknown> };
}
