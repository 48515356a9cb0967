import type { FastifyReply } from 'fastify';
import type { Writable } from 'node:stream';
import type { TableFormat } from '../tables/table.js';

const CONTENT_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** For the contract of an operation that answers with such a file. */
export function tableContentTypes(formats: readonly TableFormat[]): string[] {
  return formats.map((format) => CONTENT_TYPES[format]);
}

/** A table that is written while it is sent. */
export interface TableDownload {
  readonly format: TableFormat;
  /** What the browser calls it, in ASCII. */
  readonly name: string;
  /** Never rejects: whoever fetches sees a connection that breaks. */
  write(out: Writable): Promise<void>;
}

/**
 * Sends a file straight to the connection: compressing would take longer than writing, and XLSX is compressed as it is.
 */
export async function sendTable(reply: FastifyReply, file: TableDownload): Promise<void> {
  const type = CONTENT_TYPES[file.format];
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': file.format === 'csv' ? `${type}; charset=utf-8` : type,
    'content-disposition': `attachment; filename="${file.name}"`,
    'cache-control': 'no-store',
  });
  await file.write(reply.raw);
}
