import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

export type Weight = 'regular' | 'bold';

const require = createRequire(import.meta.url);
const read = (file: string) => readFileSync(require.resolve(`@expo-google-fonts/inter/${file}.ttf`));

/** Inter (SIL Open Font License 1.1), read once for all documents. */
const FILES: Readonly<Record<Weight, Buffer>> = {
  regular: read('400Regular/Inter_400Regular'),
  bold: read('600SemiBold/Inter_600SemiBold'),
};

/**
 * Of Inter's features kerning, marks and tabular figures alone: its contextual forms make a text thirteen times as slow
 * to set, and a statement has thousands.
 */
const FEATURES: Readonly<Record<string, boolean>> = {
  ...{ calt: false, liga: false, clig: false, rlig: false, rclt: false, locl: false, dlig: false },
  ...{ kern: true, mark: true, mkmk: true, ccmp: true, tnum: true },
};

/** More words than statements use; a name in each of 100,000 must not stay for ever. */
const MOST_WORDS = 20_000;

/** What pdfkit keeps of an embedded font; it offers no door to how text is shaped, nor to what it has shaped. */
interface EmbeddedFont {
  font: { layout(text: string, features?: unknown): unknown };
  layoutCache: Record<string, unknown>;
}

/** Words once shaped are shaped for all documents: most of a statement's words are in the one before. */
const words: Record<Weight, Record<string, unknown>> = { regular: {}, bold: {} };

/** Registers the fonts of a document. */
export function registerFonts(doc: InstanceType<typeof PDFDocument>): void {
  for (const weight of ['regular', 'bold'] as const) {
    doc.registerFont(weight, FILES[weight] as unknown as ArrayBuffer);
    doc.font(weight);
    const embedded = (doc as unknown as { _font: EmbeddedFont })._font;
    const layout = embedded.font.layout.bind(embedded.font);
    embedded.font.layout = (text) => layout(text, FEATURES);
    if (Object.keys(words[weight]).length > MOST_WORDS) words[weight] = {};
    embedded.layoutCache = words[weight];
  }
}
