import { crc32, deflateSync } from 'node:zlib';

const SIDE = 96;
/** The accent of the demo's profile, and white. */
const PALETTE = Buffer.from([0x1f, 0x4e, 0x79, 0xff, 0xff, 0xff]);

/** A logo for the demo: a facet cut into a square, drawn here so that no picture need be carried along. */
export function drawDemoLogo(): Buffer {
  const rows = Array.from({ length: SIDE }, (_, y) => {
    const pixels = Array.from({ length: SIDE }, (_, x) => (isFacet(x, y) ? 1 : 0));
    // Each row begins with its filter: none.
    return Buffer.from([0, ...pixels]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  // Eight bits a pixel, each an index into the palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', PALETTE),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The outline of a rhombus with its girdle. */
function isFacet(x: number, y: number): boolean {
  const distance = Math.abs(x - SIDE / 2) + Math.abs(y - SIDE / 2);
  const outline = distance <= 36 && distance >= 29;
  return outline || (distance < 29 && Math.abs(y - SIDE / 2) <= 3);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
