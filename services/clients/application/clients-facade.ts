import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { clientNotFound } from '../domain/errors.js';
import { type Addressee, readAddressees } from '../persistence/addressee-reader.js';
import { type ClientContact, readContacts } from '../persistence/contact-reader.js';

/** What other domains need to know of a client. */
export interface ClientSummary {
  readonly id: string;
  /** Public code, `000123-01`. */
  readonly code: string;
  /** Six-digit part of the code, shared by the subaccounts of one company. */
  readonly account: number;
  readonly legalName: string;
  /** Razón social when the client has no other name. */
  readonly tradeName: string;
  readonly origin: string;
  readonly externalId: string;
  readonly dataAsOf: Date | null;
}

/** The other domains' way to clients and their contacts; `q` is the pool or the caller's transaction. */
@Injectable()
export class ClientsFacade {
  async findByCode(q: Queryable, code: string): Promise<ClientSummary | undefined> {
    const [client] = await q.query<ClientSummary>(
      {
        name: 'clients-find-by-code',
        text: `select id, code, account, legal_name as "legalName", coalesce(trade_name, legal_name) as "tradeName",
                      origin, external_id as "externalId", data_as_of as "dataAsOf"
                 from clients.clients where code = $1`,
      },
      [code],
    );
    return client;
  }

  /** @throws `clients.not-found` */
  async requireByCode(q: Queryable, code: string): Promise<ClientSummary> {
    const client = await this.findByCode(q, code);
    if (!client) throw new ApplicationError(clientNotFound, `Revise el código ${code}.`);
    return client;
  }

  /** The client's contacts, the primary one first, then by name; also those no longer or not yet valid. */
  contactsOf(q: Queryable, clientId: string): Promise<ClientContact[]> {
    return readContacts(q, clientId);
  }

  /** How documents name the clients of a set, in the order of their codes; ids of nobody are left out. */
  addresseesOf(q: Queryable, clientIds: readonly string[]): Promise<Addressee[]> {
    return readAddressees(q, clientIds);
  }
}
