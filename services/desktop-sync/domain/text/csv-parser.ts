/**
 * How far a quoted field may reach. A quote that opens a field and closes nowhere within it is a plain
 * character: desktop programs write `"EL TRÉBOL" S.A.` and `12" x 8"` without quoting them.
 */
const MAX_QUOTED_LENGTH = 65_536;

const SPACE_OR_TAB = /[ \t]/;

/**
 * Splits text into records as it arrives, whatever the chunks: RFC 4180 quotes (doubled quotes, separators
 * and line ends inside), lines ended by CR LF, LF or CR. A quote that does not close right before a separator or line end
 * is taken literally. Blank lines give a record of one empty field, so that records count rows.
 */
export class CsvParser {
  private rest = '';
  private ended = false;
  private position = 0;

  constructor(private readonly separator: string) {}

  write(chunk: string): string[][] {
    this.rest = this.rest.slice(this.position) + chunk;
    this.position = 0;
    return this.records();
  }

  /** The records of the text that remains. */
  end(): string[][] {
    this.ended = true;
    return this.write('');
  }

  private records(): string[][] {
    const records: string[][] = [];
    const text = this.rest;
    let quote = text.indexOf('"');
    let carriage = text.indexOf('\r');
    while (this.position < text.length) {
      const feed = text.indexOf('\n', this.position);
      if (quote >= 0 && quote < this.position) quote = text.indexOf('"', this.position);
      if (carriage >= 0 && carriage < this.position) carriage = text.indexOf('\r', this.position);
      const end = earliest(feed, carriage);
      if (quote < 0 || (end >= 0 && end < quote)) {
        // A lone CR at the end of what arrived may be half of a CR LF.
        if (end < 0 ? !this.ended : end === carriage && end + 1 === text.length && !this.ended) break;
        records.push(text.slice(this.position, end < 0 ? text.length : end).split(this.separator));
        this.position = end < 0 ? text.length : lineEnd(text, end);
        continue;
      }
      const record = this.quotedRecord(text);
      if (!record) break;
      records.push(record);
    }
    return records;
  }

  /** One record with quotes in it, or nothing when it may not be complete yet. */
  private quotedRecord(text: string): string[] | undefined {
    const fields: string[] = [];
    let at = this.position;
    for (;;) {
      const quoted = text[at] === '"' ? this.quotedField(text, at) : undefined;
      if (quoted === 'incomplete') return undefined;
      const stop = quoted ? quoted.end : this.fieldEnd(text, at);
      if (stop >= text.length && !this.ended) return undefined;
      fields.push(quoted ? quoted.value : text.slice(at, stop));
      if (text[stop] === this.separator) {
        at = stop + 1;
        continue;
      }
      if (text[stop] === '\r' && stop + 1 === text.length && !this.ended) return undefined;
      this.position = stop >= text.length ? text.length : lineEnd(text, stop);
      return fields;
    }
  }

  /** The field whose quote opens at `start`; `undefined` when the quote is a plain character. */
  private quotedField(
    text: string,
    start: number,
  ): { value: string; end: number } | 'incomplete' | undefined {
    const limit = start + MAX_QUOTED_LENGTH;
    let at = start + 1;
    for (;;) {
      const close = text.indexOf('"', at);
      if (close < 0 || close > limit) return this.knows(text, limit) ? undefined : 'incomplete';
      if (close + 1 >= text.length && !this.ended) return 'incomplete';
      if (text[close + 1] === '"') {
        at = close + 2;
        continue;
      }
      let end = close + 1;
      while (end < text.length && text[end] !== this.separator && SPACE_OR_TAB.test(text[end] as string))
        end++;
      if (end >= text.length && !this.ended) return 'incomplete';
      if (end < text.length && text[end] !== this.separator && text[end] !== '\n' && text[end] !== '\r') {
        return undefined;
      }
      return { value: text.slice(start + 1, close).replaceAll('""', '"'), end };
    }
  }

  /** Whether enough text arrived to say that no closing quote is within the limit. */
  private knows(text: string, limit: number): boolean {
    return this.ended || text.length > limit;
  }

  private fieldEnd(text: string, start: number): number {
    let at = start;
    while (at < text.length && text[at] !== this.separator && text[at] !== '\n' && text[at] !== '\r') at++;
    return at;
  }
}

function earliest(first: number, second: number): number {
  if (first < 0) return second;
  return second < 0 ? first : Math.min(first, second);
}

function lineEnd(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}
