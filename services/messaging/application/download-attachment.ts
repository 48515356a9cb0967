import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/public.js';
import { Transactor } from '../../platform/database/transactor.js';
import { Files } from '../../platform/files/files.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { attachmentNotFound, contentForbidden } from '../domain/errors.js';
import { mayReadContent } from '../domain/mail-reader.js';
import { AttachmentStore } from '../persistence/attachment-store.js';
import { MessageStore } from '../persistence/message-store.js';
import type { AttachmentContent } from './read-attachments.js';

/** Gives a file exactly as it was sent; who downloads it is written down. */
@Injectable()
export class DownloadAttachment {
  constructor(
    private readonly transactor: Transactor,
    private readonly messages: MessageStore,
    private readonly attachments: AttachmentStore,
    private readonly files: Files,
    private readonly audit: Audit,
  ) {}

  /** @throws messaging.attachment-not-found, messaging.content-forbidden */
  execute(
    { messageId, ord }: { messageId: string; ord: number },
    reader: { principal: Principal; ip: string | null },
  ): Promise<AttachmentContent> {
    return this.transactor.run(async (tx) => {
      const message = await this.messages.findOrigin(tx, messageId);
      if (message && !mayReadContent(message.origin, reader.principal)) {
        throw new ApplicationError(
          contentForbidden,
          'Pida el permiso para ver importes y descargue de nuevo.',
        );
      }
      const attached = (await this.attachments.of(tx, messageId)).find((file) => file.ord === ord);
      const file = attached && (await this.files.read(tx, attached.sha256));
      if (!file) throw new ApplicationError(attachmentNotFound, 'Vuelva a la lista de mensajes.');
      await this.audit.record(tx, {
        principal: reader.principal,
        action: 'messaging.attachment-downloaded',
        entity: 'message',
        entityId: messageId,
        detail: { ord, name: attached.name },
        ip: reader.ip,
      });
      return { name: attached.name, type: attached.type, bytes: file.bytes };
    });
  }
}
