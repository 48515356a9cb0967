import PDFDocument from 'pdfkit';
import { registerFonts, type Weight } from './fonts.js';

export const INK = '#1c2430';
export const MUTED = '#5b6675';
export const RULE = '#d5dae1';
export const SHADE = '#f4f6f8';
export const DANGER = '#a1231d';

const MARGIN = 36;
const FOOTER = 30;
const SIZE = 8;

export interface TextStyle {
  readonly size?: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly align?: 'left' | 'right';
  /** At most so many lines; the last ends in an ellipsis. */
  readonly lines?: number;
  /** One line, smaller where it is too long: an amount is never cut nor broken. */
  readonly fit?: boolean;
}

export interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly createdAt: Date;
}

/** A4 pages written from top to bottom; a block that does not fit goes to the next page whole. */
export class Sheet {
  readonly left = MARGIN;
  readonly width: number;
  y = MARGIN;
  private readonly doc: InstanceType<typeof PDFDocument>;
  private readonly bottom: number;

  constructor({ title, author, subject, createdAt }: Metadata) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: 'es-AR',
      displayTitle: true,
      info: {
        Title: title,
        Author: author,
        Subject: subject,
        Creator: 'Panel de Clientes',
        Producer: 'Panel de Clientes',
        // The file's identifier is made of these: the same statement is the same file.
        CreationDate: createdAt,
        ModDate: createdAt,
      },
    });
    registerFonts(this.doc);
    this.width = this.doc.page.width - 2 * MARGIN;
    this.bottom = this.doc.page.height - MARGIN - FOOTER;
  }

  get right(): number {
    return this.left + this.width;
  }

  /** Begins a page unless so much room is left on this one. Gives whether it did. */
  reserve(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.doc.addPage();
    this.y = MARGIN;
    return true;
  }

  /** Writes a text into a column; the cursor stays. Gives its height. */
  text(text: string, x: number, y: number, width: number, style: TextStyle = {}): number {
    if (text === '') return 0;
    const { align = 'left', fit = false, lines } = style;
    const doc = this.use(style);
    const natural = doc.widthOfString(text);
    if (natural <= width || fit) {
      // Setting a line costs a third of letting pdfkit look where to break it; most cells are one line.
      if (natural > width) doc.fontSize(((style.size ?? SIZE) * width) / natural);
      const indent = align === 'right' ? Math.max(0, width - natural) : 0;
      doc.text(text, x + indent, y, { lineBreak: false });
      return doc.currentLineHeight(true);
    }
    const height = this.height(text, width, style);
    doc.text(text, x, y, {
      width,
      align,
      height: height + 1,
      ...(lines === undefined ? {} : { ellipsis: '…' }),
    });
    return height;
  }

  height(text: string, width: number, style: TextStyle = {}): number {
    if (text === '') return 0;
    const doc = this.use(style);
    const line = doc.currentLineHeight(true);
    if (style.fit || doc.widthOfString(text) <= width) return line;
    return Math.min(doc.heightOfString(text, { width }), line * (style.lines ?? Infinity));
  }

  rule(y: number, color = RULE, thickness = 0.5): void {
    this.doc.moveTo(this.left, y).lineTo(this.right, y).lineWidth(thickness).strokeColor(color).stroke();
  }

  box(x: number, y: number, width: number, height: number, color: string): void {
    if (width > 0) this.doc.rect(x, y, width, height).fill(color);
  }

  /** A picture within a box, its proportions kept. */
  picture(bytes: Buffer, x: number, y: number, fit: [number, number]): void {
    this.doc.image(bytes, x, y, { fit });
  }

  /** Ends the document: what stands at the foot of each page is known now. */
  async finish(foot: (page: number, pages: number) => { left: string; right: string }): Promise<Buffer> {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(page);
      const { left, right } = foot(page + 1, count);
      const y = this.bottom + 14;
      this.rule(y - 5);
      const style: TextStyle = { size: 7, color: MUTED, lines: 1 };
      this.text(left, this.left, y, this.width - 90, style);
      this.text(right, this.right - 84, y, 84, { ...style, align: 'right' });
    }
    const chunks: Buffer[] = [];
    const done = new Promise<void>((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', resolve);
      this.doc.on('error', reject);
    });
    this.doc.end();
    await done;
    return Buffer.concat(chunks);
  }

  private use({ size = SIZE, weight = 'regular', color = INK }: TextStyle) {
    return this.doc.font(weight).fontSize(size).fillColor(color);
  }
}
