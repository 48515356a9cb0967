import { Injectable } from '@nestjs/common';
import { ChangeClient, type ChangeRequest } from './change-client.js';
import type { ChangedClient } from './client-view.js';

/** Takes a client's cancellation away; the history keeps it, with the reason of both. */
@Injectable()
export class ReactivateClient {
  constructor(private readonly changeClient: ChangeClient) {}

  /** @throws as `ChangeClient` */
  execute(request: ChangeRequest, reason: string): Promise<ChangedClient> {
    const decide = () => ({ cancelledOn: null, cancellationReason: null });
    return this.changeClient.execute(request, { kind: 'reactivated', reason, decide });
  }
}
