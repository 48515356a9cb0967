import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

export interface EncodingVerdict {
  encoding: Encoding;
  /** Byte of the file at which UTF-8 breaks although the file is otherwise UTF-8: it must not be guessed. */
  brokenAt?: number;
}

/** What Windows-1252 has where Latin-1 has control characters; the five gaps stay as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CONTROL_RANGE = /[\u0080-\u009f]/g;

/** Exact decoder of one encoding over chunks of bytes; the byte order mark is dropped. */
export interface ChunkDecoder {
  write(chunk: Buffer): string;
  end(): string;
}

export function createDecoder(encoding: Encoding): ChunkDecoder {
  if (encoding === 'windows-1252') {
    // The table is ours: some Node releases decode Windows-1252 as Latin-1.
    return {
      write: (chunk) =>
        chunk
          .toString('latin1')
          .replace(CONTROL_RANGE, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] as string),
      end: () => '',
    };
  }
  const decoder = new TextDecoder(encoding);
  return {
    write: (chunk) => decoder.decode(chunk, { stream: true }),
    end: () => decoder.decode(),
  };
}

/**
 * Tells the encoding from **all** bytes of a file, given in chunks: one byte at the end can be the first
 * that is not UTF-8. A file with both valid UTF-8 characters and a few broken bytes is reported as broken
 * instead of turning every accent into two characters.
 */
export class EncodingProbe {
  private start: Buffer = Buffer.alloc(0);
  private pending: Buffer = Buffer.alloc(0);
  private offset = 0;
  private sequences = 0;
  private broken = 0;
  private firstBroken?: number;

  write(chunk: Buffer): void {
    if (this.start.length < 3) this.start = Buffer.concat([this.start, chunk.subarray(0, 3)]).subarray(0, 3);
    const bytes = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    const end = completeEnd(bytes);
    const whole = bytes.subarray(0, end);
    if (this.broken > 0 || !isUtf8(whole)) this.count(whole);
    else this.sequences += countSequences(whole);
    this.pending = Buffer.from(bytes.subarray(end));
    this.offset += end;
  }

  end(): EncodingVerdict {
    if (this.pending.length > 0) this.count(this.pending);
    if (this.start[0] === 0xff && this.start[1] === 0xfe) return { encoding: 'utf-16le' };
    const marked = this.start.equals(Buffer.from([0xef, 0xbb, 0xbf]));
    if (this.broken === 0) return { encoding: 'utf-8' };
    if (marked || this.sequences > this.broken) return { encoding: 'utf-8', brokenAt: this.firstBroken };
    return { encoding: 'windows-1252' };
  }

  private count(bytes: Buffer): void {
    for (let i = 0; i < bytes.length;) {
      if ((bytes[i] as number) < 0x80) {
        i++;
        continue;
      }
      const length = sequenceLength(bytes[i] as number);
      if (length > 1 && i + length <= bytes.length && isUtf8(bytes.subarray(i, i + length))) {
        this.sequences++;
        i += length;
      } else {
        this.broken++;
        this.firstBroken ??= this.offset + i;
        i++;
      }
    }
  }
}

/** Characters of more than one byte in valid UTF-8: each begins with one such byte. */
function countSequences(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0xc0) count++;
  return count;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 1;
}

/** Where to cut so that no UTF-8 sequence is split: before an unfinished one at the end. */
function completeEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
