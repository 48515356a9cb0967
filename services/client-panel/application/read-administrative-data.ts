import { Injectable } from '@nestjs/common';
import { AccountsFacade, type AdministrativeFacts } from '../../accounts/public.js';
import { BitacoraFacade, type LatestContact } from '../../bitacora/public.js';
import { clientNotFound, type ClientRecord, ClientsFacade, readClient } from '../../clients/public.js';
import { ServicesFacade } from '../../contracted-services/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import type { Situation } from '../domain/client-filter.js';
import { readSituation } from '../persistence/situation-reader.js';
import { seesAccounts } from './figures.js';
import { TurnOfDay } from './turn-of-day.js';

const LATEST_CONTACTS = 5;

export interface AdministrativeData {
  client: ClientRecord;
  situation: Situation;
  /** Names of the types with a service in force. */
  serviceTypes: string[];
  /** The parts below are undefined for who may not read them. */
  credit?: AdministrativeFacts;
  latestContacts?: LatestContact[];
  contactsCount?: number;
}

/** Everything of Datos administrativos, read from the domains at once. */
@Injectable()
export class ReadAdministrativeData {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly turnOfDay: TurnOfDay,
    private readonly clients: ClientsFacade,
    private readonly accounts: AccountsFacade,
    private readonly services: ServicesFacade,
    private readonly bitacora: BitacoraFacade,
  ) {}

  /** @throws `clients.not-found` */
  async execute(code: string, principal: Principal): Promise<AdministrativeData> {
    await this.turnOfDay.ensure();
    const client = await readClient(this.database, code);
    if (!client) throw new ApplicationError(clientNotFound, `Revise el código ${code}.`);
    const today = this.clock.today();
    const may = (permission: string) => principal.permissions.has(permission);
    const [situation, serviceTypes, credit, latestContacts, contacts] = await Promise.all([
      readSituation(this.database, client.id),
      this.services.typesInForce(this.database, client.id, today),
      seesAccounts(principal)
        ? this.accounts.administrativeFacts(this.database, client.id, today)
        : undefined,
      may('bitacora.read')
        ? this.bitacora.latestContacts(this.database, client.id, LATEST_CONTACTS)
        : undefined,
      may('contacts.read') ? this.clients.contactsOf(this.database, client.id) : undefined,
    ]);
    // Its row is written in the transaction that registers a client, so it is there.
    if (!situation) throw new Error(`Client ${client.id} has no row in the read model`);
    return { client, situation, serviceTypes, credit, latestContacts, contactsCount: contacts?.length };
  }
}
