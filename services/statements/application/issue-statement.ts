import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Queryable, Tx } from '../../platform/database/tx.js';
import { Files, type StoredFile } from '../../platform/files/files.js';
import { ApplicationError, keyReused } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { LiveUpdates } from '../../platform/live/live-updates.js';
import { hashOf } from '../domain/canonical-json.js';
import { sendingForbidden } from '../domain/errors.js';
import { totalsOf } from '../domain/issued-statement.js';
import { isEmpty, type StatementSnapshot } from '../domain/snapshot.js';
import { numbered } from '../domain/take-snapshot.js';
import { StatementStore } from '../persistence/statement-store.js';
import { coverOf, type StatementDraft, DraftStatement, type StatementRequest } from './draft-statement.js';
import { SendStatement } from './send-statement.js';
import { StatementRenderer } from './statement-renderer.js';

export interface IssueStatementInput {
  readonly code: string;
  readonly request: StatementRequest;
  readonly send: boolean;
  /** Contacts of the client. */
  readonly recipients: readonly string[];
  /** Instead of the company's template; its placeholders are filled in too. */
  readonly coverText?: string | undefined;
  /** The same key from the same principal is the same intent, however often it arrives. */
  readonly idempotencyKey: string;
  readonly principal: Principal;
  readonly ip: string | null;
}

/** Numbers a statement, freezes what it says, writes its files and queues its mail: all of it, or nothing. */
@Injectable()
export class IssueStatement {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly draftStatement: DraftStatement,
    private readonly sendStatement: SendStatement,
    private readonly renderer: StatementRenderer,
    private readonly files: Files,
    private readonly store: StatementStore,
    private readonly audit: Audit,
    private readonly live: LiveUpdates,
  ) {}

  /**
   * @returns its number; of the first one when the intent was already stored
   * @throws statements.sending-forbidden, what `DraftStatement` and `SendStatement` throw, files.too-large,
   *   request.idempotency-key-reused
   */
  async execute(input: IssueStatementInput): Promise<number> {
    if (input.send && !input.principal.permissions.has('messages.send')) {
      throw new ApplicationError(
        sendingForbidden,
        'Emita el resumen sin enviarlo, o pida el permiso para enviar correos a los contactos del cliente.',
      );
    }
    const draft = await this.draftStatement.execute(input.code, input.request);
    const { number, isNew } = await this.transactor.run((tx) => this.issue(tx, draft, input));
    if (isNew) await this.live.publish({ topic: 'client-statements', id: input.code, version: number });
    return number;
  }

  private async issue(tx: Tx, draft: StatementDraft, input: IssueStatementInput) {
    const { clientId, company } = draft;
    const recipients = input.send
      ? await this.sendStatement.requireRecipients(tx, clientId, input.recipients)
      : [];
    // From here on nobody else numbers: whoever repeats this very intent waits, and finds it stored.
    const number = (await this.store.lockCounter(tx)) + 1;
    const known = await this.knownIntent(tx, input);
    if (known) return { number: known, isNew: false };

    const now = this.clock.now();
    const snapshot = numbered(draft.snapshot, number, now);
    const [pdf, page] = await this.storeFiles(tx, snapshot, company.logo);
    const id = await this.store.newId(tx);
    const cover = coverOf(company, snapshot, input.coverText);
    const messageId = input.send
      ? await this.sendStatement.execute(
          tx,
          { id, clientId, snapshot, cover, recipients, pdf },
          input.principal,
        )
      : null;
    await this.store.add(tx, {
      id,
      number,
      clientId,
      snapshot,
      snapshotSha256: hashOf(snapshot),
      totals: totalsOf(snapshot),
      isEmpty: isEmpty(snapshot),
      pdf,
      page,
      messageId,
      issuedAt: now,
      issuedBy: input.principal,
      intentKey: intentKey(input),
      intentHash: intentHash(input),
    });
    await this.note(tx, { id, number, clientId, snapshot, messageId }, input);
    return { number, isNew: true };
  }

  /** The logo, which the snapshot names by its hash, is a file of the company's profile already. */
  private async storeFiles(
    tx: Tx,
    snapshot: StatementSnapshot,
    logo: Buffer | null,
  ): Promise<[StoredFile, StoredFile]> {
    const { pdf, page } = await this.renderer.files(snapshot, logo);
    return (await this.files.storeMany(tx, [
      { bytes: pdf, type: 'application/pdf' },
      { bytes: page, type: 'text/html' },
    ])) as [StoredFile, StoredFile];
  }

  private note(
    tx: Tx,
    issued: {
      id: string;
      number: number;
      clientId: string;
      snapshot: StatementSnapshot;
      messageId: string | null;
    },
    { principal, ip, recipients, send }: IssueStatementInput,
  ): Promise<void> {
    const { id, number, clientId, snapshot, messageId } = issued;
    const { format, scope, asOf } = snapshot;
    return this.audit.record(tx, {
      principal,
      action: 'statements.statement-issued',
      entity: 'statement',
      entityId: id,
      detail: { number, clientId, format, scope, asOf, messageId, contactIds: send ? recipients : [] },
      ip,
    });
  }

  private async knownIntent(q: Queryable, input: IssueStatementInput): Promise<number | undefined> {
    const known = await this.store.findIntent(q, intentKey(input));
    if (known && known.intentHash !== intentHash(input)) {
      throw new ApplicationError(keyReused, 'Use una clave nueva para un resumen distinto.');
    }
    return known?.number;
  }
}

function intentKey({ principal, idempotencyKey }: IssueStatementInput): string {
  return `${principal.id}:${idempotencyKey}`;
}

function intentHash({ code, request, send, recipients, coverText }: IssueStatementInput): string {
  return hashOf({ code, request, send, recipients: [...recipients].sort(), coverText: coverText ?? null });
}
