import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '../../clients/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { REFUSALS, statementRecipient } from '../domain/recipients.js';

/** Every contact of the client: those who receive statements, and why the others do not. */
@Injectable()
export class ProposeRecipients {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly clients: ClientsFacade,
  ) {}

  /** @throws clients.not-found */
  async execute(code: string) {
    const client = await this.clients.requireByCode(this.database, code);
    const contacts = await this.clients.contactsOf(this.database, client.id);
    return contacts.map((contact) => {
      const recipient = statementRecipient(contact, this.clock.today());
      const { id, fullName: name, position, emails } = contact;
      const address = typeof recipient === 'string' ? (emails[0] ?? null) : recipient.address;
      const refusal = typeof recipient === 'string' ? { code: recipient, text: REFUSALS[recipient] } : null;
      return { contactId: id, name, position, address, refusal };
    });
  }
}
