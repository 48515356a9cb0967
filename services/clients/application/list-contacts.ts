import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { ClientContact } from '../persistence/contact-reader.js';
import { ClientsFacade } from './clients-facade.js';

/** Lists the contacts of one client. */
@Injectable()
export class ListContacts {
  constructor(
    private readonly database: Database,
    private readonly clients: ClientsFacade,
  ) {}

  /** @throws `clients.not-found` */
  async execute(code: string): Promise<ClientContact[]> {
    const client = await this.clients.requireByCode(this.database, code);
    return this.clients.contactsOf(this.database, client.id);
  }
}
