import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Audit } from '../../access/public.js';
import { ClientsFacade } from '../../clients/public.js';
import { type LatestDelivery, MessagingFacade } from '../../messaging/public.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import { Files } from '../../platform/files/files.js';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.js';
import type { Principal } from '../../platform/http/principal.js';
import { statementNotFound } from '../domain/errors.js';
import type { IssuedStatement } from '../domain/issued-statement.js';
import type { StatementSnapshot } from '../domain/snapshot.js';
import { StatementReader } from '../persistence/statement-reader.js';

/** A statement with what became of its mail, recipient by recipient; none when it was not sent. */
export interface FollowedStatement {
  readonly statement: IssuedStatement;
  readonly deliveries: readonly LatestDelivery[];
}

export type StatementFile = 'pdf' | 'page';

/** The statements of a client, one of them whole, and its files as they were issued. */
@Injectable()
export class ReadStatements {
  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly clients: ClientsFacade,
    private readonly messaging: MessagingFacade,
    private readonly reader: StatementReader,
    private readonly files: Files,
    private readonly audit: Audit,
  ) {}

  /** Newest first. @throws clients.not-found, request.invalid for a cursor of another list */
  async page(code: string, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
    const { id } = await this.clients.requireByCode(this.database, code);
    const before = cursor === undefined ? null : numberOf(cursor);
    const rows = await this.reader.ofClient(id, before, limit + 1);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      items: await this.followed(page),
      nextCursor: last ? encodeCursor([last.number]) : null,
      total: await this.reader.countOf(id),
    };
  }

  /** @throws statements.not-found */
  async one(number: number): Promise<FollowedStatement & { snapshot: StatementSnapshot }> {
    const statement = await this.require(number);
    const snapshot = await this.reader.snapshotOf(number);
    const [followed] = await this.followed([statement]);
    if (!snapshot || !followed) throw new Error(`Statement ${number} has no snapshot`);
    return { ...followed, snapshot };
  }

  /** @throws statements.not-found */
  async require(number: number): Promise<IssuedStatement> {
    const statement = await this.reader.byNumber(number);
    if (!statement) throw new ApplicationError(statementNotFound, `Revise el número ${number}.`);
    return statement;
  }

  /** The bytes that were issued; who takes them is written down. */
  async download(
    statement: IssuedStatement,
    which: StatementFile,
    by: { principal: Principal; ip: string | null },
  ): Promise<Buffer> {
    const sha256 = which === 'pdf' ? statement.pdfSha256 : statement.pageSha256;
    return this.transactor.run(async (tx) => {
      const file = await this.files.read(tx, sha256);
      if (!file) throw new Error(`File ${sha256} of statement ${statement.number} is missing`);
      await this.audit.record(tx, {
        ...by,
        action: 'statements.statement-downloaded',
        entity: 'statement',
        entityId: statement.id,
        detail: { number: statement.number, file: which },
      });
      return file.bytes;
    });
  }

  private async followed(statements: readonly IssuedStatement[]): Promise<FollowedStatement[]> {
    const ids = statements.flatMap(({ messageId }) => messageId ?? []);
    const deliveries = ids.length > 0 ? await this.messaging.latestDeliveries(this.database, ids) : [];
    return statements.map((statement) => ({
      statement,
      deliveries: deliveries.filter(({ messageId }) => messageId === statement.messageId),
    }));
  }
}

const KEY = z.tuple([z.int().positive()]);

function numberOf(cursor: string): number {
  const key = KEY.safeParse(decodeCursor(cursor, 1));
  if (key.success) return key.data[0];
  throw new ApplicationError(validationFailed, 'El cursor no es válido: vuelva a pedir la primera página.', {
    errors: [{ pointer: '?cursor', code: 'invalid', detail: 'El formato no es válido.' }],
  });
}
