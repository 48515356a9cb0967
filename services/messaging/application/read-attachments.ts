import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Files } from '../../platform/files/files.js';
import { AttachmentStore } from '../persistence/attachment-store.js';

/** A file of a mail with its bytes. */
export interface AttachmentContent {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Brings the files of one mail, when it is built and no earlier: a worker holds those of the mails it is sending. */
@Injectable()
export class ReadAttachments {
  constructor(
    private readonly database: Database,
    private readonly attachments: AttachmentStore,
    private readonly files: Files,
  ) {}

  /** In their order. */
  async execute(messageId: string): Promise<AttachmentContent[]> {
    const contents: AttachmentContent[] = [];
    for (const { sha256, name, type } of await this.attachments.of(this.database, messageId)) {
      const file = await this.files.read(this.database, sha256);
      if (!file) throw new Error(`File ${sha256} of message ${messageId} is not kept`);
      contents.push({ name, type, bytes: file.bytes });
    }
    return contents;
  }
}
