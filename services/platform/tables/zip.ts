import { pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipEntry {
  /** Path within the archive. */
  name: string;
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const LOCAL_HEADER = 0x04034b50;
const DATA_DESCRIPTOR = 0x08074b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** Sizes follow the data, since they are not known before; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980, the earliest there is: the same content gives the same bytes. */
const MS_DOS_DAY = 0x21;
/** A larger archive needs ZIP64, which older versions of Excel refuse. */
const LARGEST = 0xffffffff;
/** Tables are so regular that more effort makes them little smaller and much later. */
const LEVEL = 1;

interface Written {
  name: Buffer;
  crc: number;
  size: number;
  compressed: number;
  offset: number;
}

/** An archive written while its entries come, in memory that does not grow with them. */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const directory: Written[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, size: 0, compressed: 0, offset };
    yield localHeader(entry);
    for await (const chunk of deflated(content, entry)) yield chunk;
    yield dataDescriptor(entry);
    offset += LOCAL_HEADER_LENGTH + entry.name.length + entry.compressed + DATA_DESCRIPTOR_LENGTH;
    if (entry.size > LARGEST || offset > LARGEST) throw new Error('The archive is larger than 4 GB');
    directory.push(entry);
  }
  const headers = directory.map(centralHeader);
  yield* headers;
  yield endOfDirectory(directory.length, offset, Buffer.concat(headers).length);
}

/** The content compressed; measures both sides into `entry`. */
async function* deflated(content: ZipEntry['content'], entry: Written): AsyncGenerator<Uint8Array> {
  async function* measured() {
    for await (const chunk of content) {
      entry.crc = crc32(chunk, entry.crc);
      entry.size += chunk.length;
      yield chunk;
    }
  }
  const deflate = createDeflateRaw({ level: LEVEL });
  // A failure of the content ends the loop below with the same error, and leaving the loop ends the content.
  pipeline(measured(), deflate, () => undefined);
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    entry.compressed += chunk.length;
    yield chunk;
  }
}

const LOCAL_HEADER_LENGTH = 30;

function localHeader({ name }: Written): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER_LENGTH);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(MS_DOS_DAY, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

const DATA_DESCRIPTOR_LENGTH = 16;

function dataDescriptor({ crc, size, compressed }: Written): Buffer {
  const descriptor = Buffer.alloc(DATA_DESCRIPTOR_LENGTH);
  [DATA_DESCRIPTOR, crc, compressed, size].forEach((value, at) => descriptor.writeUInt32LE(value, at * 4));
  return descriptor;
}

function centralHeader({ name, crc, size, compressed, offset }: Written): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(DEFLATED, 10);
  header.writeUInt16LE(MS_DOS_DAY, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(compressed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function endOfDirectory(entries: number, offset: number, length: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
