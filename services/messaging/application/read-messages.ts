import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Audit } from '../../access/public.js';
import { ClientsFacade } from '../../clients/public.js';
import { Database } from '../../platform/database/database.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import { decodeCursor, encodeCursor } from '../../platform/http/paging.js';
import type { Principal } from '../../platform/http/principal.js';
import { deliveryNotFound, messageNotFound } from '../domain/errors.js';
import { AttachmentStore } from '../persistence/attachment-store.js';
import { mayReadContent } from '../domain/mail-reader.js';
import { LARGEST_EXACT_TOTAL, MessageReader, type MessageRow } from '../persistence/message-reader.js';
import { viewDelivery, viewHistory } from './delivery-view.js';

/** The messages of a client, and one of them whole. */
@Injectable()
export class ReadMessages {
  constructor(
    private readonly database: Database,
    private readonly transactor: Transactor,
    private readonly clients: ClientsFacade,
    private readonly reader: MessageReader,
    private readonly attachments: AttachmentStore,
    private readonly audit: Audit,
  ) {}

  /** Newest first. @throws clients.not-found, request.invalid for a cursor of another list */
  async page(clientCode: string, { cursor, limit }: { cursor?: string; limit: number }) {
    const { id: clientId } = await this.clients.requireByCode(this.database, clientCode);
    const before = cursor === undefined ? undefined : readCursor(cursor);
    const [rows, total] = await Promise.all([
      this.reader.messagesOf(clientId, before, limit + 1),
      this.reader.countMessagesOf(clientId),
    ]);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      items: await this.withDeliveries(page),
      nextCursor: last ? encodeCursor([last.id]) : null,
      total: { value: Math.min(total, LARGEST_EXACT_TOTAL), exact: total <= LARGEST_EXACT_TOTAL },
    };
  }

  /** With its text as it was sent; who reads it is written down. @throws messaging.message-not-found */
  async open(id: string, reader: { principal: Principal; ip: string | null }) {
    const view = await this.whole(id, reader.principal);
    await this.transactor.run((tx) =>
      this.audit.record(tx, {
        principal: reader.principal,
        action: 'messaging.message-read',
        entity: 'message',
        entityId: id,
        ip: reader.ip,
      }),
    );
    return view;
  }

  /** The same for whoever just wrote it: no read to write down. */
  async whole(id: string, reader: Principal) {
    const message = await this.reader.message(id);
    if (!message) throw new ApplicationError(messageNotFound, 'Vuelva a la lista de mensajes.');
    const [[summary], history, attachments] = await Promise.all([
      this.withDeliveries([message]),
      this.reader.historyOf(id),
      this.attachments.of(this.database, id),
    ]);
    return {
      ...summary,
      clientCode: message.clientCode,
      kind: message.kind,
      ...(mayReadContent(message.origin, reader)
        ? { withheld: false, text: message.body, html: message.html }
        : { withheld: true, text: '', html: null }),
      replyTo: message.replyTo,
      replyToName: message.replyToName,
      attachments: attachments.map(({ ord, name, type, size }) => ({ ord, name, type, size })),
      deliveries: (summary?.deliveries ?? []).map((delivery) => ({
        ...delivery,
        history: history.filter((row) => row.deliveryId === delivery.id).map(viewHistory),
      })),
    };
  }

  /** @throws messaging.delivery-not-found */
  async delivery(id: string) {
    const row = await this.reader.delivery(id);
    if (!row) throw new ApplicationError(deliveryNotFound, 'Vuelva a la lista de mensajes.');
    return viewDelivery(row);
  }

  private async withDeliveries(messages: readonly MessageRow[]) {
    const rows = messages.length > 0 ? await this.reader.deliveriesOf(messages.map(({ id }) => id)) : [];
    return messages.map((message) => ({
      id: message.id,
      subject: message.subject,
      createdByName: message.createdByName,
      createdAt: message.createdAt.toISOString(),
      origin: message.origin,
      attachmentCount: message.attachmentCount,
      deliveries: rows.filter(({ messageId }) => messageId === message.id).map(viewDelivery),
    }));
  }
}

function readCursor(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  const parsed = z.uuid().safeParse(id);
  if (parsed.success) return parsed.data;
  throw new ApplicationError(
    validationFailed,
    'El cursor es de otra lista: vuelva a pedir la primera página.',
    {
      errors: [{ pointer: '?cursor', code: 'invalid', detail: 'El formato no es válido.' }],
    },
  );
}
