import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { conflictWith } from '../../platform/http/versions.js';
import type { ChangeKind } from '../domain/client-change.js';
import { type ClientField, type ClientValues, differingFields, pointerTo } from '../domain/client-fields.js';
import { clientNotFound, fieldLocked, rulesBroken } from '../domain/errors.js';
import { type LockReason, lockedFields } from '../domain/locked-fields.js';
import { brokenRules } from '../domain/record-rules.js';
import { type ClientRecord, lockClient } from '../persistence/client-reader.js';
import { updateClient } from '../persistence/client-writer.js';
import { type ChangedClient, viewClient } from './client-view.js';
import { TellChange } from './tell-change.js';

/** A person's wish to change a client that they saw at a version. */
export interface ChangeRequest {
  code: string;
  version: number;
  principal: Principal;
  ip: string | null;
}

/** What a use case makes of the wish, once the client is locked. */
export interface Intent {
  kind: ChangeKind;
  reason?: string;
  /** The change that this one takes back: it restores what was, so that no rule of edits judges it. */
  undoes?: string;
  decide(client: ClientRecord, tx: Tx): Partial<ClientValues> | Promise<Partial<ClientValues>>;
}

const LOCK_TEXTS: Record<LockReason, string> = {
  origin: 'Este dato viene del sistema que registró al cliente: corríjalo allí y llegará con la importación.',
  cuit: 'El CUIT ya asignado no se modifica. Si es de otra empresa, registre un cliente nuevo.',
};

/** The one way in which people change a client: everything that must follow a change follows here. */
@Injectable()
export class ChangeClient {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly tellChange: TellChange,
  ) {}

  /**
   * Writes the values that the intent decides for the client as it is; nothing when they are what it holds already.
   * @throws `clients.not-found`, `request.version-conflict` with the present values, `clients.field-locked`,
   *   `clients.rules-broken`
   */
  execute(request: ChangeRequest, { kind, reason, undoes, decide }: Intent): Promise<ChangedClient> {
    return this.transactor.run(async (tx) => {
      const client = await lockClient(tx, request.code);
      if (!client) throw new ApplicationError(clientNotFound, `Revise el código ${request.code}.`);
      const wanted = await decide(client, tx);
      const fields = differingFields(client, wanted);
      // Who asks for what is already so is served, also when it became so meanwhile.
      if (fields.length === 0) return { client, changeId: null };
      if (client.version !== request.version) throw conflict(client);
      const after = { ...client, ...wanted };
      refuseLocked(client, fields, undoes === undefined ? ['origin', 'cuit'] : ['origin']);
      if (undoes === undefined) refuseBroken(client, after);
      const note = { kind, reason, undoes, principal: request.principal, now: this.clock.now() };
      const changeId = await updateClient(tx, client.id, chosenValues(after, fields), note);
      return this.tellChange.execute(tx, request.code, { changeId, kind, fields }, request);
    });
  }
}

function conflict(client: ClientRecord): ApplicationError {
  return conflictWith(client.version, viewClient(client));
}

function refuseLocked(
  client: ClientRecord,
  fields: readonly ClientField[],
  reasons: readonly LockReason[],
): void {
  const locked = lockedFields(client).filter(
    ({ field, reason }) => fields.includes(field) && reasons.includes(reason),
  );
  if (locked.length === 0) return;
  throw new ApplicationError(fieldLocked, 'No se guardó ningún cambio. Quite los datos marcados.', {
    errors: locked.map(({ field, reason }) => ({
      pointer: pointerTo(field),
      code: `locked-by-${reason}`,
      detail: LOCK_TEXTS[reason],
    })),
  });
}

/** @throws `clients.rules-broken` */
export function refuseBroken(before: ClientValues, after: ClientValues): void {
  const errors = brokenRules(before, after);
  if (errors.length > 0) throw new ApplicationError(rulesBroken, 'Corrija los datos marcados.', { errors });
}

/** The values of some fields; a nombre de fantasía that repeats the razón social is none of its own. */
export function chosenValues(client: ClientValues, fields: readonly ClientField[]): Partial<ClientValues> {
  const values = Object.fromEntries(fields.map((field) => [field, client[field]])) as Partial<ClientValues>;
  return values.tradeName === client.legalName ? { ...values, tradeName: null } : values;
}
