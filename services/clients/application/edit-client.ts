import { Injectable } from '@nestjs/common';
import type { ClientValues } from '../domain/client-fields.js';
import { plainDocument } from '../domain/record-rules.js';
import type { ClientRecord } from '../persistence/client-reader.js';
import { ChangeClient, type ChangeRequest } from './change-client.js';
import type { ChangedClient } from './client-view.js';

/** Edits fields of a client's record. */
@Injectable()
export class EditClient {
  constructor(private readonly changeClient: ChangeClient) {}

  /** @throws as `ChangeClient` */
  execute(request: ChangeRequest, edits: Partial<ClientValues>): Promise<ChangedClient> {
    const decide = ({ documentType }: ClientRecord) => {
      const { documentNumber } = edits;
      if (documentNumber === undefined) return edits;
      const type = edits.documentType === undefined ? documentType : edits.documentType;
      return { ...edits, documentNumber: plainDocument(type, documentNumber) };
    };
    return this.changeClient.execute(request, { kind: 'edited', decide });
  }
}
