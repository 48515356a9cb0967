import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Queryable, Tx } from '../database/tx.js';
import { ApplicationError } from '../http/errors.js';
import { fileEmpty, fileTooLarge } from './errors.js';

/** Bytes of one file at most; the table holds it too. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** A file that is kept: whoever knows its hash may ask for its bytes. */
export interface StoredFile {
  /** Hexadecimal. */
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
}

export interface FileToStore {
  readonly bytes: Uint8Array;
  /** Media type. Bytes that are kept already stay of the type they came with first. */
  readonly type: string;
}

/**
 * Files kept in PostgreSQL under the hash of their bytes: the same bytes are kept once, whoever brings them, and can
 * never become others. Names belong to those who use them (ADR 0018).
 */
@Injectable()
export class Files {
  /** @throws files.empty, files.too-large */
  async store(tx: Tx, bytes: Uint8Array, type: string): Promise<StoredFile> {
    const [stored] = await this.storeMany(tx, [{ bytes, type }]);
    return stored as StoredFile;
  }

  /** The same for many with one statement; gives them in their order. The caller bounds how much that is. */
  async storeMany(tx: Tx, files: readonly FileToStore[]): Promise<StoredFile[]> {
    const stored = files.map(describe);
    if (files.length === 0) return stored;
    await tx.execute(STORE, [
      stored.map(({ sha256 }) => Buffer.from(sha256, 'hex')),
      files.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
      files.map(({ type }) => type),
    ]);
    return stored;
  }

  async read(q: Queryable, sha256: string): Promise<{ bytes: Buffer; type: string } | undefined> {
    const [file] = await q.query<{ bytes: Buffer; type: string }>(READ, [sha256]);
    return file;
  }
}

function describe({ bytes, type }: FileToStore): StoredFile {
  if (bytes.byteLength === 0) throw new ApplicationError(fileEmpty, 'Elija un archivo con contenido.');
  if (bytes.byteLength > LARGEST_FILE) {
    throw new ApplicationError(fileTooLarge, 'El archivo puede tener hasta 10 MB.');
  }
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.byteLength, type };
}

/** In the order of the hashes, so that two writers of the same files wait for each other and never in a circle. */
const STORE = {
  name: 'files-store',
  text: `
    insert into files.blobs (sha256, size, type, bytes)
    select sha256, octet_length(bytes), type, bytes
      from unnest($1::bytea[], $2::bytea[], $3::text[]) as f(sha256, bytes, type) order by sha256
    on conflict do nothing`,
};

const READ = {
  name: 'files-read',
  text: `select bytes, type from files.blobs where sha256 = decode($1, 'hex')`,
};
