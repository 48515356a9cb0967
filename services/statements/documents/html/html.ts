/** A piece of HTML; made by `html` alone, so that no text of a client's data can pass for it. */
export class Html {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

type Piece = string | number | Html | readonly Html[] | null | false;

/** Text between the tags is escaped, in attributes too; pieces of HTML stay as they are. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(parts.reduce((whole, part, i) => whole + written(pieces[i - 1] ?? null) + part));
}

function written(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (piece instanceof Html) return piece.source;
  return typeof piece === 'object' ? piece.map(({ source }) => source).join('') : escaped(String(piece));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
