import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync, type WriteStream } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { VOUCHER_PDF_FOLDER } from '../domain/voucher-pdf.js';

const FLUSH_LENGTH = 256 * 1024;

/** The files of a folder while they are written, in Windows-1252 as the desktop program writes them. */
export class FileSinks {
  private readonly texts = new Map<string, string>();
  private readonly streams = new Map<string, WriteStream>();

  /** `heads`: first lines by file name. */
  constructor(
    private readonly folder: string,
    heads: Readonly<Record<string, string>>,
  ) {
    for (const [name, head] of Object.entries(heads)) {
      this.streams.set(name, createWriteStream(path.join(folder, name)));
      this.texts.set(name, head);
    }
  }

  write(name: string, text: string): void {
    this.texts.set(name, (this.texts.get(name) ?? '') + text);
  }

  /** The PDF of a voucher; they are few and small. */
  document(voucherId: string, bytes: Buffer): void {
    const place = path.join(this.folder, VOUCHER_PDF_FOLDER);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, `${voucherId}.pdf`), bytes);
  }

  /** Lets what is full go to the disk; call often. */
  async flush(): Promise<void> {
    for (const [name, text] of this.texts) if (text.length >= FLUSH_LENGTH) await this.send(name, text);
  }

  async end(): Promise<void> {
    for (const [name, text] of this.texts) await this.send(name, text);
    for (const stream of this.streams.values()) {
      stream.end();
      await finished(stream);
    }
  }

  private async send(name: string, text: string): Promise<void> {
    this.texts.set(name, '');
    // The demo's texts have no character where Windows-1252 and Latin-1 differ.
    if (!this.streams.get(name)?.write(Buffer.from(text, 'latin1')))
      await once(this.streams.get(name) as WriteStream, 'drain');
  }
}
