import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { clientNotFound } from '../domain/errors.js';
import { type ClientRecord, readClient } from '../persistence/client-reader.js';

/** Reads one client's record. */
@Injectable()
export class ReadClientRecord {
  constructor(private readonly database: Database) {}

  /** @throws `clients.not-found` */
  async execute(code: string): Promise<ClientRecord> {
    const record = await readClient(this.database, code);
    if (!record) throw new ApplicationError(clientNotFound, `Revise el código ${code}.`);
    return record;
  }
}
