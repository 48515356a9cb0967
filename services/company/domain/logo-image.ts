import type { LogoType } from './profile.js';

export const MOST_LOGO_BYTES = 500 * 1024;
/** A side longer than this prints no better and fills memory when it is unpacked. */
export const MOST_LOGO_PIXELS = 4000;

export interface LogoImage {
  readonly type: LogoType;
  readonly width: number;
  readonly height: number;
}

/** What an image is by its bytes, whatever its name said; undefined when it is no whole PNG or JPEG. */
export function recognizeImage(bytes: Buffer): LogoImage | undefined {
  return readPng(bytes) ?? readJpeg(bytes);
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length, name and checksum of a PNG chunk. */
const CHUNK_FRAME = 12;

/** Walks the chunks from IHDR to IEND: a picture cut short has no end. */
function readPng(bytes: Buffer): LogoImage | undefined {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return undefined;
  let size: LogoImage | undefined;
  for (let at = 8; at + CHUNK_FRAME <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if ((size === undefined) !== (name === 'IHDR') || at + CHUNK_FRAME + length > bytes.length)
      return undefined;
    if (name === 'IHDR' && length === 13) {
      size = { type: 'image/png', width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    if (name === 'IEND') return size;
    at += CHUNK_FRAME + length;
  }
  return undefined;
}

const START_OF_SCAN = 0xda;
/** Frame headers hold the size; among their codes are three that are none (tables and an extension). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks the segments to the picture's data, which the end marker must close. */
function readJpeg(bytes: Buffer): LogoImage | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let size: LogoImage | undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes.readUInt8(at + 1);
    const length = bytes.readUInt16BE(at + 2);
    if (bytes.readUInt8(at) !== 0xff || length < 2 || at + 2 + length > bytes.length) return undefined;
    if (isFrame(marker) && length >= 8) {
      size = { type: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    if (marker === START_OF_SCAN) return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at ? size : undefined;
    at += 2 + length;
  }
  return undefined;
}
