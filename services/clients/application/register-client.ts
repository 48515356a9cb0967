import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { type ClientValues, differingFields, EMPTY_CLIENT } from '../domain/client-fields.js';
import { accountNotFound, codesExhausted, codeTaken } from '../domain/errors.js';
import { plainDocument } from '../domain/record-rules.js';
import { readRegistered } from '../persistence/client-reader.js';
import { insertClient } from '../persistence/client-writer.js';
import { freeAccount, holdCodes, placesOf } from '../persistence/code-finder.js';
import { chosenValues, refuseBroken } from './change-client.js';
import type { ChangedClient } from './client-view.js';
import { TellChange } from './tell-change.js';

/** The origin of clients that people register here: no import comes from it. */
const PANEL = 'panel';

export interface Registration {
  /** An account that exists gets a new subaccount; without one, the next free account is given. */
  account: number | null;
  /** Without one, the first free one of the account. */
  subaccount: number | null;
  values: Partial<ClientValues>;
  /** The same key from the same principal is the same client, however often it arrives. */
  idempotencyKey: string;
  principal: Principal;
  ip: string | null;
}

/** Registers a client that no other system knows. */
@Injectable()
export class RegisterClient {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly tellChange: TellChange,
  ) {}

  /** @throws `clients.account-not-found`, `clients.code-taken`, `clients.codes-exhausted`, `clients.rules-broken` */
  execute(registration: Registration): Promise<ChangedClient> {
    const { principal, idempotencyKey } = registration;
    const externalId = `${principal.id}:${idempotencyKey}`;
    return this.transactor.run(async (tx) => {
      await holdCodes(tx);
      const known = await readRegistered(tx, PANEL, externalId);
      if (known) return { client: known, changeId: null };
      const values = this.completed(registration.values);
      refuseBroken(EMPTY_CLIENT, values);
      const fields = differingFields(EMPTY_CLIENT, values);
      const identity = { origin: PANEL, externalId, ...(await place(tx, registration)) };
      const note = { kind: 'registered' as const, principal, now: this.clock.now() };
      const written = await insertClient(tx, identity, chosenValues(values, fields), note);
      if (!written) throw new ApplicationError(codeTaken, 'Elija otra subcuenta.');
      const { code, changeId } = written;
      return this.tellChange.execute(tx, code, { changeId, kind: 'registered', fields }, registration);
    });
  }

  private completed(given: Partial<ClientValues>): ClientValues {
    const values = { ...EMPTY_CLIENT, registeredOn: this.clock.today(), ...given };
    return { ...values, documentNumber: plainDocument(values.documentType, values.documentNumber) };
  }
}

async function place(tx: Tx, { account, subaccount }: Registration) {
  if (account === null) {
    const free = await freeAccount(tx);
    if (free === undefined)
      throw new ApplicationError(codesExhausted, 'Avise a quien administra el sistema.');
    return { account: free, subaccount: subaccount ?? 0 };
  }
  const places = await placesOf(tx, account);
  if (!places) throw new ApplicationError(accountNotFound, 'Revise el número, o registre una cuenta nueva.');
  const chosen = subaccount ?? places.free;
  if (chosen === null) {
    throw new ApplicationError(codesExhausted, 'La cuenta ya tiene sus 100 subcuentas: registre una nueva.');
  }
  return { account, subaccount: chosen };
}
