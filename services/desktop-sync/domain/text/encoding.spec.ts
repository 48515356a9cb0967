import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createDecoder, EncodingProbe, type Encoding } from './encoding.js';

function chunks(bytes: Buffer, sizes: number[]): Buffer[] {
  const parts: Buffer[] = [];
  let at = 0;
  for (const size of sizes) {
    parts.push(bytes.subarray(at, at + size));
    at += size;
  }
  return [...parts, bytes.subarray(at)];
}
function probe(bytes: Buffer, sizes: number[] = []) {
  const encodingProbe = new EncodingProbe();
  for (const chunk of chunks(bytes, sizes)) encodingProbe.write(chunk);
  return encodingProbe.end();
}
function decode(bytes: Buffer, encoding: Encoding, sizes: number[] = []) {
  const decoder = createDecoder(encoding);
  return (
    chunks(bytes, sizes)
      .map((chunk) => decoder.write(chunk))
      .join('') + decoder.end()
  );
}
const sizes = fc.array(fc.nat({ max: 7 }), { maxLength: 10 });
const spanish = fc.string({
  unit: fc.constantFrom('a', 'ñ', 'Á', 'ü', '€', '“', ' ', 'N', 'º'),
  maxLength: 30,
});

describe('encoding', () => {
  it('knows UTF-8 and reads it, however it arrives in chunks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), sizes, fc.boolean(), (text, cut, mark) => {
        const plain = text.replace(/^\uFEFF+/, '');
        const bytes = Buffer.from((mark ? '\uFEFF' : '') + plain);
        expect(probe(bytes, cut)).toEqual({ encoding: 'utf-8' });
        expect(decode(bytes, 'utf-8', cut)).toBe(plain);
      }),
    );
  });

  it('knows Windows-1252 by the first byte that is not UTF-8, even the last of the file', () => {
    const bytes = Buffer.concat([Buffer.alloc(5000, 'x'), Buffer.from([0xf1])]);
    expect(probe(bytes, [100, 4900])).toEqual({ encoding: 'windows-1252' });
  });

  it('decodes every byte of Windows-1252 as the standard does', () => {
    const standard = new TextDecoder('windows-1252');
    const gaps = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
    for (let byte = 0; byte < 256; byte++) {
      const text = decode(Buffer.from([byte]), 'windows-1252');
      if (gaps.has(byte)) expect(text.charCodeAt(0)).toBe(byte);
      else if (byte < 0x80 || byte > 0x9f) expect(text).toBe(Buffer.from([byte]).toString('latin1'));
      else expect([text, text.length]).not.toEqual([String.fromCharCode(byte), 1]);
    }
    expect(decode(Buffer.from([0x80, 0xd1, 0x92, 0xf1]), 'windows-1252')).toBe('€Ñ’ñ');
    expect(standard.decode(Buffer.from([0xd1]))).toBe('Ñ');
  });

  it('does not depend on chunks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), sizes, (bytes, cut) => {
        const buffer = Buffer.from(bytes);
        expect(probe(buffer, cut)).toEqual(probe(buffer));
        expect(decode(buffer, 'windows-1252', cut)).toBe(decode(buffer, 'windows-1252'));
      }),
      { numRuns: 2000 },
    );
  });

  it('counts what is valid and what is broken alike in one chunk and in many', () => {
    const bytes = Buffer.from([194, 128, 194, 128, 128]);
    expect(probe(bytes, [2, 2])).toEqual({ encoding: 'utf-8', brokenAt: 4 });
    expect(probe(bytes)).toEqual({ encoding: 'utf-8', brokenAt: 4 });
  });

  it('refuses to guess about UTF-8 with a broken byte', () => {
    fc.assert(
      fc.property(spanish, (text) => {
        const before = Buffer.from(`ñandú ñoño ${text}`);
        expect(probe(Buffer.concat([before, Buffer.from([0xff, 0x41])]))).toEqual({
          encoding: 'utf-8',
          brokenAt: before.length,
        });
      }),
    );
    expect(probe(Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xf1])).brokenAt).toBe(4);
  });

  it('knows UTF-16 of spreadsheets by its mark', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('código;ñ', 'utf16le')]);
    expect(probe(bytes, [3])).toEqual({ encoding: 'utf-16le' });
    expect(decode(bytes, 'utf-16le', [3, 4])).toBe('código;ñ');
  });
});
